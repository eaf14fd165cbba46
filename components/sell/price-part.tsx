"use client";

import { useLocale, useTranslations } from "use-intl";
import { MIN_PRICE } from "@/lib/catalogue/contract";
import { formatMoney } from "@/lib/kernel/money";
import { MoneyField } from "../ui/money-input";
import type { ListingFormView } from "./form-view";
import type { PartProps } from "./item-part";
import type { TermsView } from "./use-terms";

/** The price, and what of it the seller gets. */
export function PricePart({
  typed,
  set,
  field,
  terms,
  reading,
}: PartProps & Pick<ListingFormView, "reading"> & { terms: TermsView | null }) {
  const t = useTranslations("sell.form");
  const locale = useLocale();
  const several = Number(typed.stock) > 1;
  return (
    <section aria-labelledby="price-title" className="grid gap-6 border-t py-8">
      <h2 id="price-title" className="type-md">
        {t("price")}
      </h2>
      <div className="grid gap-6 md:grid-cols-2 md:items-start">
        <MoneyField
          id="price"
          name="price"
          label={t("priceLabel")}
          hint={t("priceHint")}
          currency={MIN_PRICE.currency}
          locale={locale}
          value={typed.price}
          onChange={(event) => set({ price: event.currentTarget.value })}
          error={field("price") ?? field("price.minor")}
          maxLength={16}
          required
        />
        <div className="num rounded-panel bg-sunk p-4" aria-live="polite">
          <p className="flex items-baseline justify-between gap-4">
            <span className="font-strong">{t("receive")}</span>
            <b className="type-md">{terms ? formatMoney(terms.payout, locale) : "–"}</b>
          </p>
          <p className="mt-1 text-xs text-pretty text-ink-2">
            {terms
              ? t(several ? "receiveEach" : "receiveFrom", {
                  price: formatMoney(terms.total, locale),
                  commission: formatMoney(terms.commission, locale),
                })
              : t("receiveEmpty")}
          </p>
        </div>
      </div>
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-ink-2 text-xs">
        {reading.map((page) => (
          // Beside the form, which keeps what was typed.
          <a key={page.href} href={page.href} target="_blank" className="underlined" rel="noopener">
            {page.label}
          </a>
        ))}
      </p>
    </section>
  );
}
