"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import { FormErrors } from "../ui/form-errors";
import { TextField } from "../ui/input";
import { SelectField, type SelectOption } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";

/** A telephone number as people write it. The country counts only for one without a prefix. */
export function PhoneForm({
  action,
  countries,
  country,
  next,
}: {
  action: FormAction;
  countries: readonly SelectOption[];
  country: string;
  next: string;
}) {
  const t = useTranslations("phone");
  const labels = useMemo(() => ({ phone: t("label"), country: t("country") }), [t]);
  const { send, errors, field, typed } = useForm(action, labels);
  const chosen = typed("country") ?? country;
  return (
    <form action={send} noValidate className="grid gap-6">
      <FormErrors errors={errors} />
      <input type="hidden" name="next" value={next} />
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
      <TextField
        id="phone"
        name="phone"
        type="tel"
        inputMode="tel"
        label={t("label")}
        hint={t("hint")}
        error={field("phone")}
        defaultValue={typed("phone")}
        autoComplete="tel"
        maxLength={40}
        required
      />
      <SubmitButton busyLabel={t("busy")}>{t("act")}</SubmitButton>
    </form>
  );
}
