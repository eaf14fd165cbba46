"use client";

import { useActionState, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { type FormAnswer, UNSENT } from "../forms/form-answer";
import { useFormProblems } from "../forms/use-form-problems";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";

type Wait = { readonly secondsLeft: number };
type Answer = FormAnswer<Wait>;

/**
 * Asks for the code again. The cool-down is counted by the server; here it is only shown, so without JavaScript the
 * button is always there and the answer says how long to wait.
 */
export function ResendForm({
  action,
  challengeId,
  secondsLeft,
}: {
  action: (previous: Answer, form: FormData) => Promise<Answer>;
  challengeId: string;
  secondsLeft: number;
}) {
  const t = useTranslations("auth");
  const [answer, send] = useActionState<Answer, FormData>(action, UNSENT);
  const { form } = useFormProblems(answer);
  const left = useCountdown(waitOf(answer) ?? secondsLeft, answer);
  return (
    <form action={send} className="grid justify-items-start gap-4">
      <input type="hidden" name="challengeId" value={challengeId} />
      {answer.status === "done" && (
        <Notice live className="w-full">
          {t("verify.resent")}
        </Notice>
      )}
      {form && left === 0 && (
        <Notice tone="warn" live className="w-full">
          {form}
        </Notice>
      )}
      <p className="text-pretty text-ink-2">
        {t("verify.none")}{" "}
        {left > 0 && <span className="num">{t("verify.resendIn", { seconds: left })}</span>}
      </p>
      {left <= 0 && (
        <SubmitButton variant="secondary" size="sm" busyLabel={t("verify.resending")}>
          {t("verify.resend")}
        </SubmitButton>
      )}
    </form>
  );
}

/** How long the server says to wait from now on; undefined before it was asked. */
function waitOf(answer: Answer): number | undefined {
  if (answer.status === "done") return answer.data.secondsLeft;
  if (answer.status === "failed" && answer.code === "accounts.resend_too_soon")
    return Number(answer.params?.seconds ?? 0);
  return undefined;
}

/** Seconds that go down to 0; -1 until the script runs, so that a page without it shows the button. */
function useCountdown(from: number, since: unknown): number {
  const [left, setLeft] = useState(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the server starts the count anew
  useEffect(() => {
    const end = performance.now() + from * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [from, since]);
  return left;
}
