"use client";

import { useActionState } from "react";
import { type FormAction, type FormAnswer, UNSENT } from "../forms/form-answer";
import { useFormProblems } from "../forms/use-form-problems";
import { FormErrors } from "../ui/form-errors";
import { SubmitButton } from "../ui/submit-button";

/** The one button that leads to the payment partner's page. */
export function PayoutForm({
  action,
  label,
  busyLabel,
}: {
  action: FormAction;
  label: string;
  busyLabel: string;
}) {
  const [answer, send] = useActionState<FormAnswer, FormData>(action, UNSENT);
  const { errors } = useFormProblems(answer);
  return (
    <form action={send} className="grid justify-items-start gap-4">
      <FormErrors errors={errors} />
      <SubmitButton busyLabel={busyLabel}>{label}</SubmitButton>
    </form>
  );
}
