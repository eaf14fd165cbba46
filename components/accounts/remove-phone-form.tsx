"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { type FormAction, type FormAnswer, UNSENT } from "../forms/form-answer";
import { useFormProblems } from "../forms/use-form-problems";
import { SubmitButton } from "../ui/submit-button";

/** Takes the number away at once: it can be added again in a minute. */
export function RemovePhoneForm({ action }: { action: FormAction }) {
  const t = useTranslations("phone");
  const [answer, send] = useActionState<FormAnswer, FormData>(action, UNSENT);
  const { form } = useFormProblems(answer);
  return (
    <form action={send}>
      <SubmitButton variant="secondary" size="sm" busyLabel={t("removing")}>
        {t("remove")}
      </SubmitButton>
      {form && (
        <p role="alert" className="text-danger">
          {form}
        </p>
      )}
    </form>
  );
}
