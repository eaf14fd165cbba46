"use client";

import type { ReactNode } from "react";
import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import { type FormError, FormErrors } from "../ui/form-errors";
import { TextField } from "../ui/input";
import { SelectField, type SelectOption } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { Hidden } from "./act-form";

const LINES = [
  { name: "recipient", autoComplete: "shipping name", max: 80, wide: true },
  { name: "street", autoComplete: "shipping address-line1", max: 120, wide: true },
  { name: "streetMore", autoComplete: "shipping address-line2", max: 120, wide: true },
  { name: "postcode", autoComplete: "shipping postal-code", max: 12, wide: false },
  { name: "city", autoComplete: "shipping address-level2", max: 80, wide: false },
] as const;
type LineName = (typeof LINES)[number]["name"];

export type CheckoutWords = Record<LineName | "country" | "optional" | "pay" | "busy", string>;

/** Where it goes, and the button that orders it and leads to the payment page. */
export function CheckoutForm({
  action,
  hidden,
  address,
  countries,
  words,
  foot,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  address: Partial<Record<LineName | "country", string>>;
  countries: readonly SelectOption[];
  words: CheckoutWords;
  foot: ReactNode;
}) {
  const { send, errors, field, typed } = useForm(action);
  const value = (name: LineName | "country"): string => typed(name) ?? address[name] ?? "";
  return (
    <form action={send} className="grid max-w-xl gap-4" noValidate>
      <Hidden values={hidden} />
      <FormErrors errors={errors.map((error) => atOwnField(error, words))} since={errors} />
      <div className="grid gap-4 md:grid-cols-2">
        {LINES.map((line) => (
          <TextField
            key={line.name}
            id={line.name}
            name={line.name}
            label={words[line.name]}
            note={line.name === "streetMore" ? words.optional : undefined}
            autoComplete={line.autoComplete}
            maxLength={line.max}
            required={line.name !== "streetMore"}
            defaultValue={value(line.name)}
            error={field(`address.${line.name}`)}
            className={line.wide ? "md:col-span-2" : undefined}
          />
        ))}
        <SelectField
          key={value("country")}
          id="country"
          name="country"
          label={words.country}
          options={countries}
          autoComplete="shipping country"
          defaultValue={value("country")}
          error={field("address.country")}
          className="md:col-span-2"
        />
      </div>
      <div className="mt-4 grid gap-4">
        <SubmitButton full busyLabel={words.busy}>
          {words.pay}
        </SubmitButton>
        {foot}
      </div>
    </form>
  );
}

/** The command calls it `address.street`; on the page the control is `street`, and the list above names it. */
function atOwnField(error: FormError, words: CheckoutWords): FormError {
  const field = error.field?.replace(/^address\./, "");
  const label = field && words[field as LineName];
  return field && label ? { field, message: `${label}: ${error.message}` } : error;
}
