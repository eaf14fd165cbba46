import type { Condition } from "@/lib/catalogue/contract";
import { CONDITIONS } from "@/lib/catalogue/contract";
import { Checkbox } from "../ui/checkbox";
import { MoneyField } from "../ui/money-input";
import { wordsFor } from "../words";
import { Facet, RadioLine } from "./facet";

export type FilterView = {
  readonly category: string;
  readonly conditions: readonly Condition[];
  readonly min: string;
  readonly max: string;
  readonly minWrong: boolean;
  readonly maxWrong: boolean;
  readonly categories: readonly { slug: string; name: string; count: string }[];
};

/** What a search can be narrowed down by: plain controls of a GET form. `idPrefix` tells two copies on a page apart. */
export function SearchFilters({
  filter,
  locale,
  idPrefix,
}: {
  filter: FilterView;
  locale: string;
  idPrefix: string;
}) {
  const t = wordsFor(locale, "search");
  const condition = wordsFor(locale, "condition");
  const price = { currency: "EUR", locale, maxLength: 12 } as const;
  return (
    <>
      <Facet title={t("category")}>
        <fieldset>
          <legend className="sr-only">{t("category")}</legend>
          <RadioLine name="category" value="" label={t("allCategories")} checked={filter.category === ""} />
          {filter.categories.map(({ slug, name, count }) => (
            <RadioLine
              key={slug}
              name="category"
              value={slug}
              label={name}
              count={count}
              checked={filter.category === slug}
            />
          ))}
        </fieldset>
      </Facet>
      <Facet title={t("condition")}>
        <fieldset>
          <legend className="sr-only">{t("condition")}</legend>
          {CONDITIONS.map((name) => (
            <Checkbox
              key={name}
              name="condition"
              value={name}
              label={condition(name)}
              defaultChecked={filter.conditions.includes(name)}
              dense
            />
          ))}
        </fieldset>
      </Facet>
      <Facet title={t("price")}>
        <div className="grid grid-cols-2 gap-3">
          <MoneyField
            {...price}
            id={`${idPrefix}-min`}
            name="min"
            label={t("from")}
            defaultValue={filter.min}
            error={filter.minWrong ? t("priceWrong") : undefined}
          />
          <MoneyField
            {...price}
            id={`${idPrefix}-max`}
            name="max"
            label={t("to")}
            defaultValue={filter.max}
            error={filter.maxWrong ? t("priceWrong") : undefined}
          />
        </div>
      </Facet>
    </>
  );
}
