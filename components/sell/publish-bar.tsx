"use client";

import { useLocale, useTranslations } from "use-intl";
import { formatMoney } from "@/lib/kernel/money";
import { Button } from "../ui/button";
import type { TermsView } from "./use-terms";

/** The bar at the bottom: what is still to come, what the seller gets, the one button. */
export function PublishBar({
  note,
  terms,
  busy,
  label,
  busyLabel,
}: {
  note: string;
  terms: TermsView | null;
  busy: boolean;
  label: string;
  busyLabel: string;
}) {
  const t = useTranslations("sell.form");
  const locale = useLocale();
  return (
    <section
      aria-label={t("bar")}
      className="sticky bottom-[calc(var(--tab-bar)+env(safe-area-inset-bottom))] z-10 -mx-gutter border-t bg-paper px-gutter py-3"
    >
      <div className="flex items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className="num min-w-0 flex-1 text-xs text-pretty text-ink-2 max-sm:hidden">
          {note}
        </p>
        <p className="num flex flex-wrap items-baseline gap-x-2">
          <span className="text-xs text-ink-2">{t("receive")}</span>
          <b className="type-md">{terms ? formatMoney(terms.payout, locale) : "–"}</b>
        </p>
        <Button type="submit" variant="primary" busy={busy} busyLabel={busyLabel}>
          {label}
        </Button>
      </div>
    </section>
  );
}
