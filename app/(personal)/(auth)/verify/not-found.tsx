import { requestLocale } from "@/app/_server/request";
import { FormPage, Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { wordsFor } from "@/components/words";

/** The code was used, or was asked for too long ago. */
export default async function NoChallenge() {
  const t = wordsFor(await requestLocale(), "auth");
  return (
    <Main>
      <FormPage title={t("verify.goneTitle")} lead={t("verify.goneLead")}>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/sign-in" variant="primary">
            {t("signIn.act")}
          </ButtonLink>
          <ButtonLink href="/sign-up">{t("verify.startAgain")}</ButtonLink>
        </div>
      </FormPage>
    </Main>
  );
}
