import type { Metadata, Route } from "next";
import type { ReactNode } from "react";
import { countryOptions } from "@/app/_server/country-options";
import { requestLocale } from "@/app/_server/request";
import { safeReturnPath } from "@/app/_server/return-path";
import { requireUser } from "@/app/_server/session";
import { withNext } from "@/app/(personal)/(auth)/destination";
import { PhoneForm } from "@/components/accounts/phone-form";
import { ResendForm } from "@/components/accounts/resend-form";
import { VerifyForm } from "@/components/accounts/verify-form";
import { ActForm } from "@/components/order-page/act-form";
import { PageHead } from "@/components/shell/page";
import { WordsProvider } from "@/components/shell/words-provider";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Timestamp } from "@/components/ui/timestamp";
import { wordsFor } from "@/components/words";
import type { PhoneView } from "@/lib/accounts/contract-phone";
import { getMe } from "@/lib/accounts/queries/get-me";
import { getPhone } from "@/lib/accounts/queries/get-phone";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import { phoneLimit } from "@/lib/kernel/proven-phone";
import { secondsUntil } from "@/lib/kernel/time";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { CATALOGUES } from "@/messages/catalogue";
import { addPhoneAction, removePhoneAction, resendPhoneAction, verifyPhoneAction } from "./actions";

type Search = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "phone")("title") };
}

/** A person's telephone number: named, shown to be theirs by a code, changed, taken away. */
export default async function PhonePage({ searchParams }: { searchParams: Promise<Search> }) {
  const [ctx, locale, search] = await Promise.all([
    requireUser("/settings/phone"),
    requestLocale(),
    searchParams,
  ]);
  const [view, me] = await Promise.all([getPhone(ctx, {}), getMe(ctx, {})]);
  const next = typeof search.next === "string" ? safeReturnPath(search.next, "") : "";
  const { ui, auth, errors, phone } = CATALOGUES[locale];
  return (
    <WordsProvider locale={locale} messages={{ ui, auth, errors, phone }} timeZone="Europe/Berlin">
      {view.proof && search.other === undefined ? (
        <Proving proof={view.proof} next={next} locale={locale} />
      ) : (
        <Naming view={view} next={next} locale={locale} country={me.country} done={search.done === "1"} />
      )}
    </WordsProvider>
  );
}

function Proving({
  proof,
  next,
  locale,
}: {
  proof: NonNullable<PhoneView["proof"]>;
  next: string;
  locale: Locale;
}) {
  const t = wordsFor(locale, "phone");
  const secondsLeft = secondsUntil(proof.resendAt, now());
  return (
    <>
      <PageHead
        title={t("codeTitle")}
        lead={t.rich("codeLead", { number: () => <PhoneNumber>{proof.sentTo}</PhoneNumber> })}
      />
      <div className="grid max-w-form gap-8">
        <VerifyForm action={verifyPhoneAction} challengeId={proof.proofId} next={next} />
        <div className="grid gap-4 border-t pt-6 text-ink-2">
          <ResendForm action={resendPhoneAction} challengeId={proof.proofId} secondsLeft={secondsLeft} />
          <p>
            {t("wrongNumber")}{" "}
            <TextLink href={withNext("/settings/phone", next, { other: "1" })}>{t("otherNumber")}</TextLink>
          </p>
        </div>
      </div>
    </>
  );
}

type NamingProps = { view: PhoneView; next: string; locale: Locale; country: string | null; done: boolean };

function Naming({ view, next, locale, country, done }: NamingProps) {
  const t = wordsFor(locale, "phone");
  const { phone, verifiedAt } = view;
  const from = formatMoney(phoneLimit("EUR", env().PHONE_NEEDED_FROM), locale, { short: true });
  return (
    <>
      <PageHead title={t("title")} lead={t("lead", { amount: from })} />
      <div className="grid max-w-form gap-8">
        {phone && done && (
          <Notice
            live
            title={t("doneTitle")}
            action={
              next !== "" && (
                <ButtonLink href={next as Route} size="sm">
                  {t("goOn")}
                </ButtonLink>
              )
            }
          >
            {t("doneLead")}
          </Notice>
        )}
        {phone && verifiedAt && (
          <div className="flex flex-wrap items-center justify-between gap-4 border-y py-4">
            <div>
              <p className="font-strong">
                <PhoneNumber>{phone}</PhoneNumber>
              </p>
              <p className="text-ink-2">
                {t.rich("verifiedAt", {
                  when: () => (
                    <Timestamp at={verifiedAt} locale={locale} timeZone="Europe/Berlin" style="date" />
                  ),
                })}
              </p>
            </div>
            <ActForm
              action={removePhoneAction}
              hidden={{}}
              label={t("remove")}
              busyLabel={t("removing")}
              variant="secondary"
            />
          </div>
        )}
        {phone && <h2 className="type-md">{t("change")}</h2>}
        <PhoneForm
          action={addPhoneAction}
          countries={countryOptions(env().SMS_COUNTRIES, locale)}
          country={country && env().SMS_COUNTRIES.includes(country) ? country : "DE"}
          next={next}
        />
      </div>
    </>
  );
}

/** Digits keep their order in any script, and a line does not break within. */
function PhoneNumber({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className="num whitespace-nowrap">
      {children}
    </bdi>
  );
}
