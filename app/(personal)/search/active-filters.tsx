import { FilterChip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { MAX_PRICE } from "@/lib/catalogue/contract";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney, money } from "@/lib/kernel/money";
import { countFilters, priceRange, type SearchState, searchHref } from "./search-state";

/** The filters in force, each a link to the same search without it. */
export function ActiveFilters({
  state,
  locale,
  categoryName,
}: {
  state: SearchState;
  locale: Locale;
  categoryName: string | undefined;
}) {
  if (countFilters(state) === 0) return null;
  const t = wordsFor(locale, "search");
  const ui = wordsFor(locale, "ui");
  const condition = wordsFor(locale, "condition");
  const chips = [
    ...(state.category
      ? [{ name: categoryName ?? state.category, href: searchHref(state, { category: "" }) }]
      : []),
    ...state.conditions.map((one) => ({
      name: condition(one),
      href: searchHref(state, { conditions: state.conditions.filter((other) => other !== one) }),
    })),
    ...priceChip(state, locale),
  ];
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2">
      {chips.map(({ name, href }) => (
        <FilterChip key={name} href={href} removeLabel={ui("removeFilter", { name })}>
          {name}
        </FilterChip>
      ))}
      <TextLink href={searchHref(state, { category: "", conditions: [], min: "", max: "" })}>
        {t("clearAll")}
      </TextLink>
    </div>
  );
}

function priceChip(state: SearchState, locale: Locale) {
  const t = wordsFor(locale, "search");
  const { min, max } = priceRange(state);
  const amount = (minor: number) => formatMoney(money(minor, MAX_PRICE.currency), locale, { short: true });
  const href = searchHref(state, { min: "", max: "" });
  if (min.minor !== undefined && max.minor !== undefined)
    return [{ name: t("priceBetween", { min: amount(min.minor), max: amount(max.minor) }), href }];
  if (min.minor !== undefined) return [{ name: t("priceFrom", { min: amount(min.minor) }), href }];
  if (max.minor !== undefined) return [{ name: t("priceTo", { max: amount(max.minor) }), href }];
  return [];
}
