"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { type FormAction, type FormAnswer, UNSENT } from "../forms/form-answer";
import { useFormProblems } from "../forms/use-form-problems";
import { FormErrors } from "../ui/form-errors";
import { TextField } from "../ui/input";
import { SelectField, type SelectOption } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";

/** Where a seller is: all that has to be said to turn selling on. */
export function WhereForm({
  action,
  countries,
  city,
  country,
}: {
  action: FormAction;
  countries: readonly SelectOption[];
  city: string;
  country: string;
}) {
  const t = useTranslations("sell.start");
  const [answer, send] = useActionState<FormAnswer, FormData>(action, UNSENT);
  const { errors, field, typed } = useFormProblems(answer);
  const chosen = typed("country") ?? country;
  return (
    <form action={send} noValidate className="grid gap-6">
      <FormErrors errors={errors} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          id="city"
          name="city"
          label={t("city")}
          error={field("city")}
          defaultValue={typed("city") ?? city}
          autoComplete="address-level2"
          dir="auto"
          required
        />
        <SelectField
          // React resets a form after its action; a new key makes the select keep what was chosen.
          key={chosen}
          id="country"
          name="country"
          label={t("country")}
          error={field("country")}
          defaultValue={chosen}
          options={countries}
          autoComplete="country"
          required
        />
      </div>
      <SubmitButton busyLabel={t("busy")} className="justify-self-start">
        {t("act")}
      </SubmitButton>
    </form>
  );
}
