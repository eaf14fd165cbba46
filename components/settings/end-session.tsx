"use client";

import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import { FormErrors } from "../ui/form-errors";
import { SubmitButton } from "../ui/submit-button";

/** Ends one session. `name` is what a screen reader hears, since all of these buttons look alike. */
export function EndSession({
  action,
  session,
  label,
  name,
  busyLabel,
}: {
  action: FormAction;
  session: string;
  label: string;
  name: string;
  busyLabel: string;
}) {
  const { send, errors } = useForm(action);
  return (
    <form action={send} className="grid gap-3">
      <FormErrors errors={errors} />
      <input type="hidden" name="session" value={session} />
      <SubmitButton variant="secondary" size="sm" busyLabel={busyLabel} aria-label={name}>
        {label}
      </SubmitButton>
    </form>
  );
}
