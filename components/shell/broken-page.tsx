"use client";

import { useTranslations } from "use-intl";
import { Button } from "../ui/button";
import { Main, PageHead } from "./page";

/** What a person sees when a page could not be made: what happened, what to do, the number to tell us. */
export function BrokenPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors");
  const u = useTranslations("ui");
  if (error.digest === "request.unavailable") {
    return (
      <Main>
        <PageHead title={t("awayTitle")} lead={t("awayLead")} />
        <Button onClick={reset}>{u("tryAgain")}</Button>
      </Main>
    );
  }
  return (
    <Main>
      <PageHead title={t("brokenTitle")} lead={t("brokenLead")} />
      <Button onClick={reset}>{u("tryAgain")}</Button>
      {/* A failure of ours has its code there, which is no number to tell anyone. */}
      {/^\d/.test(error.digest ?? "") && (
        <p className="mt-6 text-ink-3 text-xs">{u("requestId", { id: error.digest ?? "" })}</p>
      )}
    </Main>
  );
}
