import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readCategories } from "@/app/_server/public-reads";
import { requestLocale } from "@/app/_server/request";
import { ListingForm } from "@/components/sell/listing-form";
import type { FormPhoto } from "@/components/sell/photo-list";
import { Main, PageHead } from "@/components/shell/page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { wordsFor } from "@/components/words";
import { getMe } from "@/lib/accounts/queries/get-me";
import type { MyListingDetail } from "@/lib/catalogue/contract";
import { getMyListing } from "@/lib/catalogue/queries/get-my-listing";
import { Failure } from "@/lib/kernel/failure";
import { toMajorString } from "@/lib/kernel/money";
import { photoKeyAt } from "@/lib/media/contract";
import { env } from "@/lib/platform/env";
import { editListingAction } from "../../actions";
import { requireSeller } from "../../require-seller";
import { readingFor, SellWords } from "../../sell-words";

type Props = { params: Promise<{ shortId: string }> };

/** Nothing to see yet: a photo that is still being prepared. */
const BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "sell")("form.editTitle") };
}

/** Where a seller changes one of their listings. A stranger's is not found. */
export default async function EditListingPage({ params }: Props) {
  const { shortId } = await params;
  const [ctx, locale, categories] = await Promise.all([
    requireSeller(`/sell/${encodeURIComponent(shortId)}/edit`),
    requestLocale(),
    readCategories(),
  ]);
  const listing = await getMyListing(ctx, { shortId }).catch((error: unknown) => {
    if (error instanceof Failure && (error.kind === "missing" || error.kind === "invalid")) notFound();
    throw error;
  });
  const me = await getMe(ctx, {});
  const t = wordsFor(locale, "sell");
  return (
    <Main flush>
      <PageHead
        crumbs={
          <Breadcrumbs
            label={wordsFor(locale, "ui")("breadcrumbs")}
            crumbs={[{ label: t("form.crumb"), href: "/sell" }, { label: listing.title }]}
          />
        }
        title={t("form.editTitle")}
      />
      <SellWords locale={locale}>
        <ListingForm
          // A form that was filled from an older state makes way for the new one.
          key={listing.version}
          action={editListingAction}
          view={{
            editing: { listingId: listing.id, version: listing.version },
            title: listing.title,
            description: listing.description,
            categorySlug: listing.categorySlug,
            condition: listing.condition,
            price: toMajorString(listing.price),
            stock: String(listing.stock),
            photos: listing.photos.map(toFormPhoto),
            categories: categories.map(({ slug, names }) => ({ value: slug, label: names[locale] })),
            city: me.city ?? "",
            reading: readingFor(locale),
          }}
        />
      </SellWords>
    </Main>
  );
}

function toFormPhoto(photo: MyListingDetail["photos"][number]): FormPhoto {
  return {
    key: photo.id,
    name: "",
    previewUrl: photo.key ? `${env().ASSETS_BASE_URL}/${photoKeyAt(photo.key, 720)}` : BLANK,
    bytes: 0,
    file: null,
    photoId: photo.id,
    state: photo.key ? "ready" : "processing",
    share: 1,
    reason: null,
  };
}
