import { DeadEnd } from "@/app/_server/dead-end";
import { requestLocale } from "@/app/_server/request";
import { wordsFor } from "@/components/words";

export default async function Unauthorized() {
  const t = wordsFor(await requestLocale(), "errors");
  return (
    <DeadEnd title={t("unauthorizedTitle")} lead={t("unauthorizedLead")} href="/sign-in" act={t("signIn")} />
  );
}
