import { requestLocale } from "@/app/_server/request";
import { FormPage, Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { wordsFor } from "@/components/words";

/** The link was used, or another has taken its place, or it is too old. */
export default async function NoLink() {
  const t = wordsFor(await requestLocale(), "auth");
  return (
    <Main>
      <FormPage title={t("reset.goneTitle")} lead={t("reset.goneLead")}>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/forgot" variant="primary">
            {t("reset.again")}
          </ButtonLink>
          <ButtonLink href="/sign-in">{t("signIn.act")}</ButtonLink>
        </div>
      </FormPage>
    </Main>
  );
}
