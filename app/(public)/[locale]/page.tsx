import { PackageCheck, ReceiptText, ShieldCheck, Tag } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  categoryPath,
  listingPath,
  sellerPath,
  tilePhoto,
  toCardView,
  toPhotoView,
} from "@/app/_server/listing-view";
import { readCategories, readFeatured, readFresh } from "@/app/_server/public-reads";
import { CategoryTiles } from "@/components/listing/category-tile";
import { HeroPair } from "@/components/listing/hero-pair";
import { ListingGrid } from "@/components/listing/listing-grid";
import { SellerSpotlight } from "@/components/listing/seller-spotlight";
import { Main } from "@/components/shell/page";
import { Promises } from "@/components/shell/promises";
import { BigSearch } from "@/components/shell/search-form";
import { Section } from "@/components/shell/section";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { isLocale, LOCALES, type Locale } from "@/lib/kernel/locale";

type Props = { params: Promise<{ locale: string }> };

const OFTEN_SEARCHED = {
  en: ["camera", "guitar", "denim", "teapot"],
  de: ["Kamera", "Radio", "Denim", "Vintage"],
} as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = wordsFor(locale, "home");
  const languages = Object.fromEntries(LOCALES.map((l) => [l, `/${l}`]));
  return {
    title: { absolute: `ResaleHub · ${t("title")}` },
    description: t("description"),
    alternates: { canonical: `/${locale}`, languages },
    openGraph: { title: "ResaleHub", description: t("description"), type: "website" },
  };
}

/** The start page: search, what there is, what is new, and why it is safe. Cached, the same for everyone. */
export default async function HomePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = wordsFor(locale, "home");
  const [categories, newest, featured] = await Promise.all([readCategories(), readFresh(), readFeatured()]);
  const total = categories.reduce((sum, category) => sum + category.listingCount, 0);
  // Two of the newest stand in the window, the others below: nothing is shown twice.
  const heroes = newest.filter((card) => card.photo).slice(3, 5);
  const fresh = newest.filter((card) => !heroes.includes(card));
  return (
    <Main>
      <div className="grid grid-cols-1 items-end gap-x-16 gap-y-10 pt-10 pb-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:pt-12">
        <div className="self-center">
          <h1 className="type-xl max-w-[14em]">{t("heroTitle")}</h1>
          <p className="mt-4 mb-8 max-w-md text-pretty text-ink-2 text-md">{t("heroLead")}</p>
          <BigSearch
            id="q-home"
            action="/search"
            label={t("searchButton")}
            placeholder={t("searchPlaceholder")}
            button={t("searchButton")}
          />
          <p className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-xs">
            <span>{t("popular")}</span>
            {OFTEN_SEARCHED[locale].map((words) => (
              <TextLink key={words} href={`/search?q=${encodeURIComponent(words)}`}>
                {words}
              </TextLink>
            ))}
          </p>
        </div>
        <HeroPair
          locale={locale}
          items={heroes.flatMap((card) =>
            card.photo
              ? {
                  href: listingPath(locale, card),
                  title: card.title,
                  place: card.city ?? "",
                  price: card.price,
                  photo: toPhotoView(card.photo, ""),
                }
              : [],
          )}
        />
      </div>
      <div id="categories">
        <CategoryTiles
          label={t("categories")}
          categories={categories.map((category) => ({
            id: category.slug,
            href: categoryPath(locale, category.slug),
            name: category.names[locale],
            count: category.listingCount.toLocaleString(locale),
            photo: category.photoKey ? tilePhoto(category.photoKey) : null,
          }))}
        />
      </div>
      <Section
        id="fresh"
        title={t("freshTitle")}
        lead={t("freshLead", { count: total })}
        more={{ label: t("seeAll"), href: "/search?sort=newest" }}
      >
        {fresh.length > 0 ? (
          <ListingGrid
            listings={fresh.map((card) => toCardView(card, locale))}
            locale={locale}
            firstScreen={0}
          />
        ) : (
          <EmptyState
            icon={Tag}
            title={t("empty")}
            action={<ButtonLink href="/sell/new">{t("listItem")}</ButtonLink>}
          />
        )}
      </Section>
      {featured && <Spotlight locale={locale} featured={featured} />}
      <Promises
        items={[
          { icon: ShieldCheck, title: t("holdTitle"), text: t("holdLead") },
          { icon: PackageCheck, title: t("stepsTitle"), text: t("stepsLead") },
          { icon: ReceiptText, title: t("priceTitle"), text: t("priceLead") },
        ]}
      />
    </Main>
  );
}

function Spotlight({
  locale,
  featured,
}: {
  locale: Locale;
  featured: NonNullable<Awaited<ReturnType<typeof readFeatured>>>;
}) {
  const t = wordsFor(locale, "home");
  const { seller, listings } = featured;
  const name = seller.name.split(" ")[0] ?? seller.name;
  return (
    <SellerSpotlight
      eyebrow={t("spotEyebrow")}
      title={t("spotTitle", { name: seller.name, city: seller.city ?? "" })}
      lead={t("spotLead", {
        sales: seller.salesCount,
        rating: (seller.ratingAverage ?? 0).toLocaleString(locale, {
          minimumFractionDigits: 1,
          maximumFractionDigits: 1,
        }),
        year: seller.joinedAt ? String(new Date(seller.joinedAt).getUTCFullYear()) : "",
      })}
      button={t("spotButton", { name })}
      href={sellerPath(locale, seller.id)}
      items={listings.flatMap((card) =>
        card.photo
          ? { href: listingPath(locale, card), title: card.title, photo: toPhotoView(card.photo, "") }
          : [],
      )}
    />
  );
}
