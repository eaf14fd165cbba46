import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import { DeadEnd } from "./dead-end";

/** What is not here may be found by its words. */
export function NothingHere({ locale }: { locale: Locale }) {
  const t = wordsFor(locale, "errors");
  return <DeadEnd title={t("notFoundTitle")} lead={t("notFoundLead")} href="/search" act={t("search")} />;
}
