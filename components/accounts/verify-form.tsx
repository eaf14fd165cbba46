"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { type FormAction, type FormAnswer, UNSENT } from "../forms/form-answer";
import { useFormProblems } from "../forms/use-form-problems";
import { CodeInput } from "../ui/code-input";
import { Field } from "../ui/field";
import { FormErrors } from "../ui/form-errors";
import { SubmitButton } from "../ui/submit-button";

/** The six digits of a code; the sixth sends the form. */
export function VerifyForm({
  action,
  challengeId,
  next,
}: {
  action: FormAction;
  challengeId: string;
  next: string;
}) {
  const t = useTranslations("auth");
  const [answer, send] = useActionState<FormAnswer, FormData>(action, UNSENT);
  const { errors, field, form } = useFormProblems(answer);
  const wrong = field("code");
  // The sentence with the tries left says more than the field's own.
  const trouble = answer.status === "failed" && answer.code === "accounts.wrong_code" ? form : wrong;
  return (
    <form action={send} noValidate className="grid gap-6">
      <FormErrors errors={trouble ? [{ field: "code", message: trouble }] : errors} />
      <input type="hidden" name="challengeId" value={challengeId} />
      <input type="hidden" name="next" value={next} />
      <Field id="code" label={t("verify.label")} error={trouble}>
        {(control) => <CodeInput {...control} autoFocus submitWhenComplete />}
      </Field>
      <SubmitButton busyLabel={t("verify.busy")}>{t("verify.act")}</SubmitButton>
    </form>
  );
}
