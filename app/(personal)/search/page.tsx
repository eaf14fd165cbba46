import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import { toCardView } from "@/app/_server/listing-view";
import { readCategories } from "@/app/_server/public-reads";
import { requestLocale } from "@/app/_server/request";
import { auth } from "@/app/_server/session";
import { FilterSheet } from "@/components/catalogue/filter-sheet";
import { LiveForm } from "@/components/catalogue/live-form";
import { type FilterView, SearchFilters } from "@/components/catalogue/search-filters";
import { SortSelect } from "@/components/catalogue/sort-select";
import { ListingGrid } from "@/components/listing/listing-grid";
import { Main } from "@/components/shell/page";
import { Button, ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { ShowMore } from "@/components/ui/pagination";
import { wordsFor } from "@/components/words";
import { COUNT_CAP, SORTS } from "@/lib/catalogue/contract";
import { searchListings } from "@/lib/catalogue/queries/search-listings";
import type { Locale } from "@/lib/kernel/locale";
import { ActiveFilters } from "./active-filters";
import { SearchBar } from "./search-bar";
import { countFilters, priceRange, readSearch, type SearchState, searchHref } from "./search-state";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

const FORM = "search-filters";
const SHEET_FORM = "search-sheet";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = wordsFor(await requestLocale(), "search");
  const params = await searchParams;
  const { q } = readSearch(params);
  return {
    title: q ? t("titleFor", { words: q }) : t("title"),
    description: t("description"),
    // One page of everything is worth finding; the endless ways to narrow it down are not.
    robots: Object.keys(params).length > 0 ? { index: false, follow: true } : null,
  };
}

/** Everything on sale, narrowed down by what stands in the address. Works without JavaScript; nothing here is cached. */
export default async function SearchPage({ searchParams }: Props) {
  const [ctx, locale, params, categories] = await Promise.all([
    auth(),
    requestLocale(),
    searchParams,
    readCategories(),
  ]);
  const state = readSearch(params);
  const { min, max } = priceRange(state);
  const found = await searchListings(ctx, {
    q: state.q,
    sort: state.sort,
    conditions: [...state.conditions],
    ...(state.category ? { category: state.category } : {}),
    ...(min.minor !== undefined ? { minPrice: min.minor } : {}),
    ...(max.minor !== undefined ? { maxPrice: max.minor } : {}),
    ...(state.cursor ? { cursor: state.cursor } : {}),
  });
  const t = wordsFor(locale, "search");
  const number = new Intl.NumberFormat(locale);
  const capped = (n: number) => (n > COUNT_CAP ? `${number.format(COUNT_CAP)}+` : number.format(n));
  const count = found.totalIsMore ? `${number.format(found.total)}+` : number.format(found.total);
  const named = categories.map(({ slug, names }) => ({
    slug,
    name: names[locale],
    count: capped(found.byCategory[slug] ?? 0),
  }));
  const categoryName = named.find(({ slug }) => slug === state.category)?.name;
  const filter: FilterView = {
    ...state,
    minWrong: min.wrong,
    maxWrong: max.wrong,
    categories: named,
  };
  // Without words the best match is the newest: one choice, so that words typed later find their best match.
  const sorts = SORTS.filter((sort) => sort !== "newest" || state.q !== "").map((sort) => ({
    value: sort,
    label: t(`sorts.${sort === "relevance" && state.q === "" ? "newest" : sort}`),
  }));
  const stateKey = searchHref(state);
  const hidden = <input type="hidden" name="q" value={state.q} />;
  return (
    <Main>
      <SearchBar formId={FORM} value={state.q} locale={locale} />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-6">
        <h1 className="type-lg min-w-0 break-words">
          {state.q ? <bdi>{t("quoted", { words: state.q })}</bdi> : (categoryName ?? t("everything"))}{" "}
          <span className="num font-normal text-ink-3">
            <span className="sr-only">{t("results", { n: found.total, count })}</span>
            <span aria-hidden>{count}</span>
          </span>
        </h1>
        <div className="flex items-center gap-2">
          <div className="lg:hidden">
            <FilterSheet
              href={searchHref(state, { open: true })}
              formId={SHEET_FORM}
              words={{
                open: t("filters", { count: countFilters(state) }),
                title: t("filtersTitle"),
                show: t("show"),
              }}
            >
              <LiveForm id={SHEET_FORM} action="/search" state={stateKey} live={false}>
                {hidden}
                <input type="hidden" name="sort" value={state.sort} />
                <SearchFilters filter={filter} locale={locale} idPrefix="sheet" />
              </LiveForm>
            </FilterSheet>
          </div>
          <SortSelect
            formId={FORM}
            label={t("sort")}
            value={state.sort === "newest" && !state.q ? "relevance" : state.sort}
            options={sorts}
          />
        </div>
      </div>
      <ActiveFilters state={state} locale={locale} categoryName={categoryName} />
      <div className="mt-6 grid gap-8 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-12">
        <aside aria-label={t("filtersTitle")} className={cn(!state.open && "max-lg:hidden")}>
          <LiveForm id={FORM} action="/search" state={stateKey}>
            <SearchFilters filter={filter} locale={locale} idPrefix="side" />
            <noscript>
              <Button type="submit" variant="primary" full>
                {t("show")}
              </Button>
            </noscript>
          </LiveForm>
        </aside>
        <section aria-labelledby="results-title" className="min-w-0">
          <h2 id="results-title" className="sr-only">
            {t("resultsLabel")}
          </h2>
          {found.items.length > 0 ? (
            <>
              <ListingGrid
                listings={found.items.map((card) => toCardView(card, locale))}
                locale={locale}
                beside="aside"
                eager={4}
              />
              <ShowMore
                summary={found.nextCursor ? t("shown", { shown: found.items.length, count }) : undefined}
                href={found.nextCursor ? searchHref(state, { cursor: found.nextCursor }) : null}
                label={t("more")}
              />
            </>
          ) : (
            <NothingFound state={state} locale={locale} />
          )}
        </section>
      </div>
    </Main>
  );
}

/** Says why there may be nothing, and offers the nearest thing that may help. */
function NothingFound({ state, locale }: { state: SearchState; locale: Locale }) {
  const t = wordsFor(locale, "search");
  const filtered = countFilters(state) > 0;
  const all = searchHref(state, { conditions: [], category: "", min: "", max: "" });
  return (
    <EmptyState
      icon={SearchX}
      title={t("nothing")}
      action={
        <>
          {filtered && (
            <ButtonLink href={all} variant="primary">
              {t("withoutFilters")}
            </ButtonLink>
          )}
          <ButtonLink href="/search">{t("seeEverything")}</ButtonLink>
        </>
      }
    >
      {filtered ? t("nothingFiltered") : t("nothingWords")}
    </EmptyState>
  );
}
