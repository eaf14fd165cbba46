import { Check } from "lucide-react";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import type { ReactNode } from "react";
import { countryOptions } from "@/app/_server/country-options";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { PayoutForm } from "@/components/sell/payout-form";
import { WhereForm } from "@/components/sell/where-form";
import { Main, PageHead } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { wordsFor } from "@/components/words";
import { getMe } from "@/lib/accounts/queries/get-me";
import { COUNTRIES, countryName } from "@/lib/kernel/countries";
import { Failure } from "@/lib/kernel/failure";
import { asId } from "@/lib/kernel/ids";
import { getSellerAccount } from "@/lib/payments/queries/get-seller-account";
import { refreshSellerAccount } from "@/lib/payments/tasks/refresh-seller-account";
import { SellWords } from "../sell-words";
import { enableSellingAction, payoutAction } from "./actions";
import { DEFAULT_COUNTRY } from "./default-country";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "sell")("start.title") };
}

/** Turning selling on: where one is, and where the money goes. Payment's own page leads back here. */
export default async function StartSellingPage({ searchParams }: Props) {
  const [ctx, locale, { back, again }] = await Promise.all([
    requireUser("/sell/start"),
    requestLocale(),
    searchParams,
  ]);
  const userId = asId<"user">(ctx.actor.userId);
  const sells = ctx.actor.roles.includes("seller");
  if (ctx.actor.suspended) forbidden();
  // Coming back from the partner's page: ask how things stand, rather than wait for its news.
  if (sells && back !== undefined)
    await refreshSellerAccount(ctx, { userId }).catch((error: unknown) => {
      // Where the partner cannot be asked now, what was known last is shown; its news comes all the same.
      if (!(error instanceof Failure)) throw error;
    });
  const [me, account] = await Promise.all([getMe(ctx, {}), getSellerAccount(ctx, { userId })]);
  const t = wordsFor(locale, "sell");
  const place = [me.city, me.country && countryName(me.country, locale)].filter(Boolean).join(", ");
  return (
    <Main>
      <div className="max-w-prose">
        <PageHead title={t(account.ready ? "start.readyTitle" : "start.title")} lead={t("start.lead")} />
        <SellWords locale={locale}>
          <ol className="border-b">
            <Step
              done={sells}
              title={sells ? t("start.doneWhere", { place }) : t("start.whereTitle")}
              lead={t("start.whereLead")}
            >
              {!sells && (
                <WhereForm
                  action={enableSellingAction}
                  countries={countryOptions(COUNTRIES, locale)}
                  city={me.city ?? ""}
                  country={me.country ?? DEFAULT_COUNTRY}
                />
              )}
            </Step>
            <Step
              done={account.ready}
              title={account.ready ? t("start.donePay") : t("start.payTitle")}
              lead={account.ready ? t("start.donePayLead") : t("start.payLead")}
            >
              {sells && !account.ready && (
                <>
                  {again !== undefined && <Notice tone="warn">{t("start.again")}</Notice>}
                  {account.started && account.missing.length > 0 && (
                    <div>
                      <p className="font-strong">{t("start.missing")}</p>
                      <ul className="list-disc ps-5 text-ink-2">
                        {account.missing.map((what) => (
                          <li key={what}>{t(`start.missingNames.${what}`)}</li>
                        ))}
                      </ul>
                    </div>
                  )}
                  {account.started && account.missing.length === 0 && <Notice>{t("start.waiting")}</Notice>}
                  <PayoutForm
                    action={payoutAction}
                    label={t(account.started ? "start.payAgain" : "start.payAct")}
                    busyLabel={t("start.payBusy")}
                  />
                  <p className="text-xs text-ink-2">{t("start.later")}</p>
                </>
              )}
            </Step>
          </ol>
        </SellWords>
        {sells && (
          <div className="pt-8">
            <ButtonLink href="/sell/new" variant={account.ready ? "primary" : "secondary"}>
              {t("start.list")}
            </ButtonLink>
          </div>
        )}
      </div>
    </Main>
  );
}

/** One step, with a tick once it is done. */
function Step({
  done,
  title,
  lead,
  children,
}: {
  done: boolean;
  title: string;
  lead: string;
  children?: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-4 border-t py-6">
      <span
        aria-hidden
        className={
          done
            ? "mt-0.5 grid size-6 place-items-center rounded-pill bg-accent text-on-accent"
            : "mt-0.5 size-6 rounded-pill border border-line-strong"
        }
      >
        {done && <Check className="size-4" />}
      </span>
      <div className="grid gap-4">
        <div>
          <h2 className="type-md">{title}</h2>
          <p className="text-pretty text-ink-2">{lead}</p>
        </div>
        {children}
      </div>
    </li>
  );
}
