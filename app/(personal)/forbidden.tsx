import { DeadEnd } from "@/app/_server/dead-end";
import { requestLocale } from "@/app/_server/request";
import { wordsFor } from "@/components/words";

export default async function Forbidden() {
  const locale = await requestLocale();
  const t = wordsFor(locale, "errors");
  return (
    <DeadEnd title={t("forbiddenTitle")} lead={t("forbiddenLead")} href={`/${locale}`} act={t("home")} />
  );
}
