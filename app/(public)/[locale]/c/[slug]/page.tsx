import { SlidersHorizontal, Tag } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { categoryPath, toCardView } from "@/app/_server/listing-view";
import { readCategories, readCategory } from "@/app/_server/public-reads";
import { ListingGrid } from "@/components/listing/listing-grid";
import { Main, PageHead } from "@/components/shell/page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ShowMore } from "@/components/ui/pagination";
import { wordsFor } from "@/components/words";
import { isLocale, LOCALES } from "@/lib/kernel/locale";

type Props = { params: Promise<{ locale: string; slug: string }> };

export function generateStaticParams(): [] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const found = isLocale(locale) ? await readCategory(slug) : null;
  if (!isLocale(locale) || !found) return {};
  const name = found.category.names[locale];
  return {
    title: name,
    description: wordsFor(locale, "categoryPage")("description", { name }),
    alternates: {
      canonical: categoryPath(locale, slug),
      languages: Object.fromEntries(LOCALES.map((l) => [l, categoryPath(l, slug)])),
    },
  };
}

/** What is for sale in a category, newest first. Filters and sorting live on the search page. */
export default async function CategoryPage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const [found, categories] = await Promise.all([readCategory(slug), readCategories()]);
  if (!found) notFound();
  const t = wordsFor(locale, "categoryPage");
  const name = found.category.names[locale];
  const count =
    categories.find((category) => category.slug === slug)?.listingCount ?? found.page.items.length;
  const search = `/search?category=${slug}`;
  return (
    <Main>
      <PageHead
        crumbs={
          <Breadcrumbs
            label={wordsFor(locale, "ui")("breadcrumbs")}
            crumbs={[{ label: t("home"), href: `/${locale}` }, { label: name }]}
          />
        }
        title={name}
        lead={t("lead", { count })}
        action={
          <ButtonLink href={search} size="sm">
            <SlidersHorizontal className="size-4" aria-hidden />
            {t("filter")}
          </ButtonLink>
        }
      />
      {found.page.items.length > 0 ? (
        <>
          <h2 className="sr-only">{t("lead", { count })}</h2>
          <ListingGrid
            listings={found.page.items.map((card) => toCardView(card, locale))}
            locale={locale}
            eager={4}
          />
          <ShowMore
            href={
              found.page.nextCursor
                ? `${search}&sort=newest&cursor=${encodeURIComponent(found.page.nextCursor)}`
                : null
            }
            label={t("more")}
          />
        </>
      ) : (
        <EmptyState
          icon={Tag}
          title={t("emptyTitle")}
          action={<ButtonLink href="/sell/new">{t("listItem")}</ButtonLink>}
        >
          {t("emptyLead", { name })}
        </EmptyState>
      )}
    </Main>
  );
}
