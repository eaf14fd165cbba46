"use client";

import { useTranslations } from "use-intl";
import { CONDITIONS, DESCRIPTION_MAX, MAX_STOCK, TITLE_MAX } from "@/lib/catalogue/contract";
import { TextField } from "../ui/input";
import { RadioGroup } from "../ui/radio-group";
import { SelectField } from "../ui/select";
import { TextareaField } from "../ui/textarea";
import type { ListingFormView, TypedListing } from "./form-view";

export type PartProps = {
  typed: TypedListing;
  set: (change: Partial<TypedListing>) => void;
  field: (name: string) => string | undefined;
};

/** As people count characters, which is how the server counts them. */
const length = (text: string): number => [...text.trim()].length;

/** What the thing is: title, category, condition, words. */
export function ItemPart({ typed, set, field, categories }: PartProps & Pick<ListingFormView, "categories">) {
  const t = useTranslations("sell.form");
  const condition = useTranslations("condition");
  return (
    <section aria-labelledby="item-title" className="grid gap-6 border-t py-8">
      <h2 id="item-title" className="type-md">
        {t("item")}
      </h2>
      <TextField
        id="title"
        name="title"
        label={t("titleLabel")}
        hint={t("titleHint")}
        aside={t("count", { count: length(typed.title), max: TITLE_MAX })}
        value={typed.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={field("title")}
        dir="auto"
        autoComplete="off"
        required
      />
      <SelectField
        id="categorySlug"
        name="categorySlug"
        label={t("category")}
        placeholder={t("chooseCategory")}
        options={categories}
        value={typed.categorySlug}
        onChange={(event) => set({ categorySlug: event.currentTarget.value })}
        error={field("categorySlug")}
        required
      />
      <RadioGroup
        id="condition"
        name="condition"
        look="pills"
        legend={t("condition")}
        choices={CONDITIONS.map((value) => ({ value, label: condition(value) }))}
        value={typed.condition}
        onChange={(value) => set({ condition: CONDITIONS.find((known) => known === value) ?? "" })}
        hint={typed.condition ? t(`conditionHints.${typed.condition}`) : undefined}
        error={field("condition")}
        required
      />
      <TextareaField
        id="description"
        name="description"
        label={t("description")}
        hint={t("descriptionHint")}
        aside={t("count", { count: length(typed.description), max: DESCRIPTION_MAX })}
        value={typed.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
        error={field("description")}
        dir="auto"
        required
      />
      <TextField
        id="stock"
        name="stock"
        label={t("stock")}
        hint={t("stockHint")}
        value={typed.stock}
        onChange={(event) => set({ stock: event.currentTarget.value })}
        error={field("stock")}
        type="number"
        inputMode="numeric"
        min={1}
        max={MAX_STOCK}
        className="max-w-48"
        required
      />
    </section>
  );
}
