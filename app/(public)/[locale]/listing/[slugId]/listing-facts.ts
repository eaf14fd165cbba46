import { categoryPath, listingPath, sellerPath } from "@/app/_server/listing-view";
import type { readListing } from "@/app/_server/public-reads";
import type { KeyValue } from "@/components/ui/key-values";
import type { PhotoView } from "@/components/ui/photo";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import { toMajorString } from "@/lib/kernel/money";

export type CachedListing = NonNullable<Awaited<ReturnType<typeof readListing>>>;

/** The table of details below the description. */
export function listingFacts(listing: CachedListing, locale: Locale): KeyValue[] {
  const t = wordsFor(locale, "listingPage");
  return [
    { key: t("condition"), value: wordsFor(locale, "condition")(listing.condition) },
    { key: t("category"), value: listing.category.names[locale] },
    ...(listing.available > 1
      ? [{ key: t("available"), value: listing.available.toLocaleString(locale) }]
      : []),
    ...(listing.seller.city ? [{ key: t("place"), value: listing.seller.city }] : []),
    { key: t("number"), value: listing.shortId },
  ];
}

/** Product, offer, seller and breadcrumbs, as schema.org names them. */
export function listingStructuredData(
  listing: CachedListing,
  locale: Locale,
  photos: readonly PhotoView[],
): Record<string, unknown> {
  const origin = process.env.APP_URL ?? "";
  const { seller, category } = listing;
  return {
    "@graph": [
      {
        "@type": "Product",
        name: listing.title,
        description: listing.description,
        image: photos.map((photo) => photo.src),
        category: category.names[locale],
        offers: {
          "@type": "Offer",
          url: origin + listingPath(locale, listing),
          price: toMajorString(listing.price),
          priceCurrency: listing.price.currency,
          availability:
            listing.status === "active" ? "https://schema.org/InStock" : "https://schema.org/SoldOut",
          itemCondition:
            listing.condition === "new"
              ? "https://schema.org/NewCondition"
              : "https://schema.org/UsedCondition",
          seller: { "@type": "Person", name: seller.name, url: origin + sellerPath(locale, seller.id) },
        },
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          {
            "@type": "ListItem",
            position: 1,
            name: category.names[locale],
            item: origin + categoryPath(locale, category.slug),
          },
          {
            "@type": "ListItem",
            position: 2,
            name: listing.title,
            item: origin + listingPath(locale, listing),
          },
        ],
      },
    ],
  };
}
