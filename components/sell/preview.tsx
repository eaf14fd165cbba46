"use client";

import { useLocale, useTranslations } from "use-intl";
import { formatMoney } from "@/lib/kernel/money";
import { CardFrame } from "../listing/card-frame";
import type { TypedListing } from "./form-view";
import type { FormPhoto } from "./photo-list";
import type { TermsView } from "./use-terms";

/** The listing's card as it will stand in the shop. */
export function Preview({
  typed,
  cover,
  city,
  terms,
}: {
  typed: TypedListing;
  cover: FormPhoto | undefined;
  city: string;
  terms: TermsView | null;
}) {
  const t = useTranslations("sell.form");
  const condition = useTranslations("condition");
  const locale = useLocale();
  const photo = cover && { src: cover.previewUrl, width: 720, height: 900, alt: "" };
  return (
    <aside aria-label={t("preview")} className="max-lg:hidden">
      <div className="sticky top-[calc(var(--header)+2rem)]">
        <h2 className="type-md mb-4">{t("preview")}</h2>
        <CardFrame
          photo={photo ?? null}
          price={<span>{terms ? formatMoney(terms.total, locale, { short: true }) : "–"}</span>}
          title={
            typed.title.trim() ? (
              <bdi>{typed.title}</bdi>
            ) : (
              <span className="text-ink-3">{t("previewTitle")}</span>
            )
          }
          meta={[typed.condition && condition(typed.condition), city].filter(Boolean).join(" · ")}
        />
      </div>
    </aside>
  );
}
