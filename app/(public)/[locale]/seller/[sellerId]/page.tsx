import { Tag } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pictureAddress, sellerPath, toCardView } from "@/app/_server/listing-view";
import { readReviews, readSellerAt, readSellerListings } from "@/app/_server/public-reads";
import { ListingGrid } from "@/components/listing/listing-grid";
import { ReviewList } from "@/components/listing/review-list";
import { Main } from "@/components/shell/page";
import { Section } from "@/components/shell/section";
import { Avatar } from "@/components/ui/avatar";
import { EmptyState } from "@/components/ui/empty-state";
import { RatingLine } from "@/components/ui/rating";
import { formatTime } from "@/components/ui/timestamp";
import { wordsFor } from "@/components/words";
import { countryName } from "@/lib/kernel/countries";
import { isLocale, LOCALES } from "@/lib/kernel/locale";

type Props = { params: Promise<{ locale: string; sellerId: string }> };

export function generateStaticParams(): [] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, sellerId } = await params;
  const seller = isLocale(locale) ? await readSellerAt(nameIn(sellerId)) : null;
  if (!isLocale(locale) || !seller) return {};
  return {
    title: seller.name,
    description: wordsFor(locale, "sellerPage")("description", { name: seller.name }),
    alternates: {
      canonical: sellerPath(locale, seller.id),
      languages: Object.fromEntries(LOCALES.map((l) => [l, sellerPath(l, seller.id)])),
    },
  };
}

/** As it was typed; half a character is a name of nobody. */
function nameIn(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}

/** A seller in public: who they are, what they sell, what buyers said. */
export default async function SellerPage({ params }: Props) {
  const { locale, sellerId } = await params;
  if (!isLocale(locale)) notFound();
  // First of all: for someone who does not exist nothing else is read, nor kept.
  const seller = await readSellerAt(nameIn(sellerId));
  if (!seller) notFound();
  const [page, reviews] = await Promise.all([readSellerListings(seller.id), readReviews(seller.id)]);
  const t = wordsFor(locale, "sellerPage");
  const items = page?.items ?? [];
  const country = seller.country && countryName(seller.country, locale);
  const facts = [
    ...(seller.city ? [[seller.city, country].filter(Boolean).join(", ")] : []),
    ...(seller.joinedAt
      ? [t("since", { date: formatTime(new Date(seller.joinedAt), "date", locale, "UTC") })]
      : []),
  ];
  return (
    <Main>
      <header className="flex items-center gap-6 pt-10 pb-4">
        <Avatar name={seller.name} picture={pictureAddress(seller.picture)} size="lg" />
        <div className="min-w-0">
          <h1 className="type-lg">
            <bdi>{seller.name}</bdi>
          </h1>
          {seller.handle && (
            <p className="text-ink-2">
              <bdi>@{seller.handle}</bdi>
            </p>
          )}
          <p className="num mt-1 text-ink-2">
            {seller.ratingAverage !== null && (
              <>
                <RatingLine
                  value={seller.ratingAverage}
                  locale={locale}
                  label={wordsFor(locale, "card")("rated")}
                />
                {` · ${wordsFor(locale, "card")("reviews", { count: seller.ratingCount })} · `}
              </>
            )}
            {facts.join(" · ")}
          </p>
        </div>
      </header>
      {seller.about && (
        <p dir="auto" className="max-w-prose pb-4 text-pretty whitespace-pre-line wrap-anywhere">
          {seller.about}
        </p>
      )}
      <Section id="for-sale" title={t("listings")} lead={t("listingsLead", { count: items.length })}>
        {items.length > 0 ? (
          <ListingGrid listings={items.map((card) => toCardView(card, locale))} locale={locale} eager={4} />
        ) : (
          <EmptyState icon={Tag} title={t("noListings")} />
        )}
      </Section>
      <Section id="reviews" title={t("reviews")} ruled>
        {reviews && reviews.items.length > 0 ? (
          <ReviewList reviews={reviews.items} locale={locale} />
        ) : (
          <p className="text-ink-2">{t("noReviews")}</p>
        )}
      </Section>
    </Main>
  );
}
