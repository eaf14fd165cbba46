"use client";

import type { ReactNode } from "react";
import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import type { ButtonVariant } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { FormErrors } from "../ui/form-errors";
import { SubmitButton } from "../ui/submit-button";

export type ActFormProps = {
  action: FormAction;
  /** Sent along unseen: the order, the key that makes a second click harmless. */
  hidden: Readonly<Record<string, string>>;
  label: ReactNode;
  busyLabel?: ReactNode;
  variant?: ButtonVariant;
  /** A box to tick above the button. */
  tick?: { name: string; label: ReactNode; hint?: ReactNode };
};

/** One act as a form with one button. */
export function ActForm({ action, hidden, label, busyLabel, variant = "primary", tick }: ActFormProps) {
  const { send, errors } = useForm(action);
  return (
    <form action={send} className="grid justify-items-stretch gap-4 md:justify-items-start">
      <Hidden values={hidden} />
      <FormErrors errors={errors} />
      {tick && <Checkbox name={tick.name} label={tick.label} hint={tick.hint} className="w-full" />}
      <SubmitButton variant={variant} busyLabel={busyLabel}>
        {label}
      </SubmitButton>
    </form>
  );
}

/** Values that a form carries without showing them. */
export function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} readOnly />
  ));
}
