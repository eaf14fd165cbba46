"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import { FormErrors } from "../ui/form-errors";
import { TextField } from "../ui/input";
import { SelectField, type SelectOption } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { TextareaField } from "../ui/textarea";

type Profile = {
  readonly name: string;
  readonly handle: string | null;
  readonly about: string | null;
  readonly city: string | null;
  readonly country: string | null;
};

/** What others see of a person. */
export function ProfileForm({
  action,
  profile,
  countries,
}: {
  action: FormAction;
  profile: Profile;
  countries: readonly SelectOption[];
}) {
  const t = useTranslations("settings.profile");
  const labels = useMemo(
    () => ({
      name: t("name"),
      handle: t("handle"),
      about: t("about"),
      city: t("city"),
      country: t("country"),
    }),
    [t],
  );
  const { send, errors, field, typed } = useForm(action, labels);
  const country = typed("country") ?? profile.country ?? "";
  return (
    <form action={send} noValidate className="grid gap-6">
      <FormErrors errors={errors} />
      <TextField
        id="name"
        name="name"
        label={labels.name}
        error={field("name")}
        defaultValue={typed("name") ?? profile.name}
        autoComplete="name"
        dir="auto"
        required
      />
      <TextField
        id="handle"
        name="handle"
        label={labels.handle}
        note={t("optional")}
        hint={t("handleHint")}
        prefix="@"
        error={field("handle")}
        defaultValue={typed("handle") ?? profile.handle ?? ""}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="auto"
      />
      <TextareaField
        id="about"
        name="about"
        label={labels.about}
        note={t("optional")}
        hint={t("aboutHint")}
        error={field("about")}
        defaultValue={typed("about") ?? profile.about ?? ""}
        dir="auto"
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          id="city"
          name="city"
          label={labels.city}
          note={t("optional")}
          error={field("city")}
          defaultValue={typed("city") ?? profile.city ?? ""}
          autoComplete="address-level2"
          dir="auto"
        />
        <SelectField
          // React resets a form after its action; a new key makes the select keep what was chosen.
          key={country}
          id="country"
          name="country"
          label={labels.country}
          note={t("optional")}
          error={field("country")}
          defaultValue={country}
          options={countries}
          placeholder={t("noCountry")}
          autoComplete="country"
        />
      </div>
      <SubmitButton busyLabel={t("busy")} className="justify-self-start">
        {t("act")}
      </SubmitButton>
    </form>
  );
}
