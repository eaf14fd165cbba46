import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requestLocale } from "@/app/_server/request";
import { auth } from "@/app/_server/session";
import { ResendForm } from "@/components/accounts/resend-form";
import { VerifyForm } from "@/components/accounts/verify-form";
import { FormPage, Main } from "@/components/shell/page";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { ChallengeInput } from "@/lib/accounts/contract";
import { getChallenge } from "@/lib/accounts/queries/get-challenge";
import { secondsUntil } from "@/lib/kernel/time";
import { now } from "@/lib/platform/clock";
import { resendAction, verifyAction } from "../actions";
import { destination, type Search, single, withNext } from "../destination";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "auth")("verify.title") };
}

/** Where the code from the mail is typed. It looks the same for an address that has an account already. */
export default async function VerifyPage({ searchParams }: { searchParams: Search }) {
  const [ctx, locale, search] = await Promise.all([auth(), requestLocale(), searchParams]);
  const next = single(search.next);
  if (ctx.actor.kind !== "visitor") redirect(destination(next, "/me"));
  const asked = ChallengeInput.safeParse({ challengeId: single(search.c) });
  const challenge = asked.success ? await getChallenge(ctx, asked.data) : null;
  if (!challenge) notFound();
  const t = wordsFor(locale, "auth");
  const signIn = challenge.purpose === "sign_in";
  const secondsLeft = secondsUntil(challenge.resendAt, now());
  return (
    <Main>
      <FormPage
        title={t("verify.title")}
        lead={challenge.sentTo ? t("verify.lead", { email: challenge.sentTo }) : t("verify.leadSignIn")}
        foot={
          <div className="grid gap-4">
            <ResendForm action={resendAction} challengeId={challenge.challengeId} secondsLeft={secondsLeft} />
            <p>
              {signIn ? t("verify.otherAddress") : t("verify.wrongAddress")}{" "}
              <TextLink href={withNext(signIn ? "/sign-in/code" : "/sign-up", next)}>
                {t("verify.startAgain")}
              </TextLink>
            </p>
          </div>
        }
      >
        <VerifyForm action={verifyAction} challengeId={challenge.challengeId} next={next} />
      </FormPage>
    </Main>
  );
}
