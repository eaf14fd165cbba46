import { DeadEnd } from "@/app/_server/dead-end";
import { requestLocale } from "@/app/_server/request";
import { wordsFor } from "@/components/words";

export default async function NotFound() {
  const t = wordsFor(await requestLocale(), "errors");
  return <DeadEnd title={t("notFoundTitle")} lead={t("notFoundLead")} href="/search" act={t("search")} />;
}
