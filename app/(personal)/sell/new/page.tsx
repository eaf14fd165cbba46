import type { Metadata } from "next";
import { readCategories } from "@/app/_server/public-reads";
import { requestLocale } from "@/app/_server/request";
import { ListingForm } from "@/components/sell/listing-form";
import { Main, PageHead } from "@/components/shell/page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { wordsFor } from "@/components/words";
import { getMe } from "@/lib/accounts/queries/get-me";
import { createListingAction } from "../actions";
import { PayoutNotice } from "../payout-notice";
import { requireSeller } from "../require-seller";
import { readingFor, SellWords } from "../sell-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "sell")("form.newTitle") };
}

/** Where a seller lists a thing. */
export default async function NewListingPage() {
  const [ctx, locale, categories] = await Promise.all([
    requireSeller("/sell/new"),
    requestLocale(),
    readCategories(),
  ]);
  const me = await getMe(ctx, {});
  const t = wordsFor(locale, "sell");
  return (
    <Main flush>
      <PageHead
        crumbs={
          <Breadcrumbs
            label={wordsFor(locale, "ui")("breadcrumbs")}
            crumbs={[{ label: t("form.crumb"), href: "/sell" }, { label: t("form.newCrumb") }]}
          />
        }
        title={t("form.newTitle")}
      />
      <PayoutNotice ctx={ctx} locale={locale} />
      <SellWords locale={locale}>
        <ListingForm
          action={createListingAction}
          view={{
            editing: null,
            title: "",
            description: "",
            categorySlug: "",
            condition: "",
            price: "",
            stock: "1",
            photos: [],
            categories: categories.map(({ slug, names }) => ({ value: slug, label: names[locale] })),
            city: me.city ?? "",
            reading: readingFor(locale),
          }}
        />
      </SellWords>
    </Main>
  );
}
