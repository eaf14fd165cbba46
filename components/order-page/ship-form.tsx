"use client";

import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import type { ButtonVariant } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { type FormError, FormErrors } from "../ui/form-errors";
import { TextField } from "../ui/input";
import { SelectField, type SelectOption } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { Hidden } from "./act-form";

export type ShipWords = Record<
  "carrier" | "choose" | "number" | "numberHint" | "without" | "withoutHint" | "act" | "busy",
  string
>;

/** How it was sent: a carrier and a tracking number, or said plainly that there is none. */
export function ShipForm({
  action,
  hidden,
  carriers,
  words,
  variant,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  carriers: readonly SelectOption[];
  words: ShipWords;
  variant: ButtonVariant;
}) {
  const { send, errors, field, typed } = useForm(action);
  return (
    <form action={send} className="grid gap-4" noValidate>
      <Hidden values={hidden} />
      <FormErrors errors={errors.map((error) => named(error, words))} since={errors} />
      <div className="grid max-w-xl gap-4 md:grid-cols-2">
        <SelectField
          // A select that React reset to its first choice would lose what was chosen: a new answer mounts it anew.
          key={typed("carrier") ?? ""}
          id="carrier"
          name="carrier"
          label={words.carrier}
          placeholder={words.choose}
          options={carriers}
          defaultValue={typed("carrier") ?? ""}
          error={field("carrier")}
        />
        <TextField
          id="trackingNumber"
          name="trackingNumber"
          label={words.number}
          hint={words.numberHint}
          defaultValue={typed("trackingNumber") ?? ""}
          error={field("trackingNumber")}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <Checkbox
        name="withoutTracking"
        label={words.without}
        hint={words.withoutHint}
        defaultChecked={typed("withoutTracking") === "on"}
      />
      <div className="grid md:justify-items-start">
        <SubmitButton variant={variant} busyLabel={words.busy}>
          {words.act}
        </SubmitButton>
      </div>
    </form>
  );
}

/** The list above the form names the field that each line is about. */
function named(error: FormError, words: ShipWords): FormError {
  const label = { carrier: words.carrier, trackingNumber: words.number }[error.field ?? ""];
  return label ? { ...error, message: `${label}: ${error.message}` } : error;
}
