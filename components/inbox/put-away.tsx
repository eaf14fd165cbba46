"use client";

import { Check } from "lucide-react";
import { useFormStatus } from "react-dom";
import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import { useAfterAct } from "../live/use-after-act";
import { Hidden } from "../order-page/act-form";
import { FormErrors } from "../ui/form-errors";
import { IconButton } from "../ui/icon-button";

/** Marks one notice as read without opening it. */
export function PutAway({
  action,
  hidden,
  label,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  label: string;
}) {
  const { send, errors } = useForm(action);
  return (
    <form action={send}>
      <Hidden values={hidden} />
      <FormErrors errors={errors} />
      <PutAwayButton label={label} />
    </form>
  );
}

function PutAwayButton({ label }: { label: string }) {
  const { pending } = useFormStatus();
  useAfterAct(pending);
  return (
    <IconButton
      icon={Check}
      label={label}
      type={pending ? "button" : "submit"}
      aria-busy={pending || undefined}
      tone="quiet"
    />
  );
}
