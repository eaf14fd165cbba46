import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { guidePath } from "@/app/_server/guides/guide-paths";
import {
  categoryPath,
  listingPath,
  pictureAddress,
  sellerPath,
  toCardView,
  toPhotoView,
} from "@/app/_server/listing-view";
import { readListing, readSeller, readSimilar } from "@/app/_server/public-reads";
import { readSlugId } from "@/app/_server/slug-id";
import { StructuredData } from "@/app/_server/structured-data";
import { BuyPanel } from "@/components/listing/buy-panel";
import { Gallery } from "@/components/listing/gallery";
import { ListingRow } from "@/components/listing/listing-row";
import { ListingText } from "@/components/listing/listing-text";
import { SellerBlock } from "@/components/listing/seller-block";
import { Main } from "@/components/shell/page";
import { Section } from "@/components/shell/section";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { KeyValues } from "@/components/ui/key-values";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { isLocale, LOCALES } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import { BuyButtons } from "./buy-buttons";
import { listingFacts, listingStructuredData } from "./listing-facts";

type Props = { params: Promise<{ locale: string; slugId: string }> };

export function generateStaticParams(): [] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slugId } = await params;
  const id = readSlugId(decodeURIComponent(slugId));
  const listing = isLocale(locale) && id ? await readListing(id.shortId) : null;
  if (!isLocale(locale) || !listing) return {};
  const price = formatMoney(listing.price, locale, { short: true });
  const title = wordsFor(locale, "listingPage")("shareTitle", { title: listing.title, price });
  const description = listing.description.replace(/\s+/g, " ").slice(0, 160);
  const photo = listing.photos[0] ? toPhotoView(listing.photos[0], listing.title) : null;
  return {
    title,
    description,
    alternates: {
      canonical: listingPath(locale, listing),
      languages: Object.fromEntries(LOCALES.map((l) => [l, listingPath(l, listing)])),
    },
    openGraph: {
      title,
      description,
      type: "website",
      ...(photo ? { images: [{ url: photo.src, alt: listing.title }] } : {}),
    },
    twitter: { card: "summary_large_image" },
  };
}

/** One thing for sale: photos, price, who sells it, and what happens to the money. Cached, the same for everyone. */
export default async function ListingPage({ params }: Props) {
  const { locale, slugId } = await params;
  const id = readSlugId(decodeURIComponent(slugId));
  if (!isLocale(locale) || !id) notFound();
  const listing = await readListing(id.shortId);
  if (!listing) notFound();
  const path = listingPath(locale, listing);
  // Not for good: a title may change back, and what a browser was told for good would then lead in a circle.
  if (`/${locale}/listing/${decodeURIComponent(slugId)}` !== path) redirect(path);
  // Read by itself, so that the page also hears of news about its seller.
  const [similar, fresh] = await Promise.all([readSimilar(listing.shortId), readSeller(listing.seller.id)]);
  const seller = fresh ?? listing.seller;
  const t = wordsFor(locale, "listingPage");
  const category = listing.category.names[locale];
  const photos = listing.photos.map((photo) => toPhotoView(photo, listing.title));
  return (
    <Main>
      <StructuredData data={listingStructuredData(listing, locale, photos)} />
      <div className="py-4">
        <Breadcrumbs
          label={wordsFor(locale, "ui")("breadcrumbs")}
          crumbs={[
            { label: t("home"), href: `/${locale}` },
            { label: category, href: categoryPath(locale, listing.category.slug) },
          ]}
        />
      </div>
      <div className="grid gap-x-16 gap-y-8 pb-12 md:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] lg:grid-cols-[minmax(0,1.75fr)_minmax(0,1fr)]">
        <Gallery photos={photos} />
        <BuyPanel
          title={listing.title}
          meta={wordsFor(locale, "condition")(listing.condition)}
          total={listing.price}
          totalNote={t("allIn")}
          parts={[]}
          locale={locale}
          buttons={<BuyButtons listing={listing} locale={locale} />}
          protection={
            <>
              {t.rich("protection", {
                strong: (words) => <strong className="font-strong">{words}</strong>,
              })}{" "}
              <TextLink href={guidePath(locale, "money")}>
                {wordsFor(locale, "guides")("money.title")}
              </TextLink>
            </>
          }
          seller={
            <SellerBlock
              locale={locale}
              seller={{
                name: seller.name,
                picture: pictureAddress(seller.picture),
                href: sellerPath(locale, seller.id),
                ...(seller.city ? { place: seller.city } : {}),
                ...(seller.ratingAverage !== null
                  ? { rating: { value: seller.ratingAverage, count: seller.ratingCount } }
                  : {}),
                facts: [
                  { label: t("sold"), value: seller.salesCount.toLocaleString(locale) },
                  ...(seller.joinedAt
                    ? [{ label: t("memberSince"), value: String(new Date(seller.joinedAt).getUTCFullYear()) }]
                    : []),
                ],
              }}
            />
          }
          arrival={t.rich("arrival", { strong: (words) => <strong className="font-strong">{words}</strong> })}
        />
      </div>
      <div className="later grid gap-x-16 gap-y-10 border-t py-12 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <ListingText title={t("from", { name: seller.name })} text={listing.description} />
        <section aria-labelledby="details">
          <h2 id="details" className="type-md mb-4">
            {t("details")}
          </h2>
          <KeyValues items={listingFacts(listing, locale)} />
        </section>
      </div>
      {similar.length > 0 && (
        <Section
          id="similar"
          className="later"
          title={t("similar")}
          more={{
            label: t("allIn_category", { category }),
            href: categoryPath(locale, listing.category.slug),
          }}
        >
          <ListingRow
            labelledBy="similar"
            listings={similar.map((card) => toCardView(card, locale))}
            locale={locale}
          />
        </Section>
      )}
    </Main>
  );
}
