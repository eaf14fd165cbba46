"use client";

import { useLocale, useTranslations } from "use-intl";
import { Main, PageHead } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";

/** A client component: a not-found page is told neither parameters nor headers without losing its cache. */
export default function NotFound() {
  const t = useTranslations("errors");
  const locale = useLocale();
  return (
    <Main>
      <PageHead title={t("notFoundTitle")} lead={t("notFoundLead")} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/search">{t("search")}</ButtonLink>
        <ButtonLink href={`/${locale}`} variant="secondary">
          {t("home")}
        </ButtonLink>
      </div>
    </Main>
  );
}
