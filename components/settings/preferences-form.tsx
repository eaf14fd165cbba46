"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import { FormErrors } from "../ui/form-errors";
import { RadioGroup } from "../ui/radio-group";
import { SelectField } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";

/** Each in its own words, for whoever does not understand the page. */
const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
] as const;
const THEMES = ["system", "light", "dark"] as const;

export function PreferencesForm({
  action,
  saved,
  locale,
  theme,
  timeZone,
  timeZones,
  shopZone,
}: {
  action: FormAction;
  saved: boolean;
  locale: string;
  theme: (typeof THEMES)[number];
  timeZone: string;
  timeZones: readonly string[];
  shopZone: string;
}) {
  const t = useTranslations("settings.preferences");
  const { send, errors, field, typed } = useForm(action);
  // The document is not loaded anew, and the switch in the foot may have changed it without React's knowing.
  useEffect(() => {
    if (!saved) return;
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [saved, theme]);
  const language = typed("locale") ?? locale;
  const zone = typed("timeZone") ?? timeZone;
  const look = typed("theme") ?? theme;
  return (
    <form action={send} noValidate className="grid gap-6">
      <FormErrors errors={errors} />
      <SelectField
        // React resets a form after its action; a new key makes a control keep what was chosen.
        key={`locale ${language}`}
        id="locale"
        name="locale"
        label={t("language")}
        hint={t("languageHint")}
        error={field("locale")}
        defaultValue={language}
        options={LANGUAGES}
      />
      <RadioGroup
        key={`theme ${look}`}
        id="theme"
        name="theme"
        legend={t("theme")}
        look="pills"
        defaultValue={look}
        choices={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
      />
      <SelectField
        key={`zone ${zone}`}
        id="timeZone"
        name="timeZone"
        label={t("timeZone")}
        hint={t("timeZoneHint")}
        error={field("timeZone")}
        defaultValue={zone}
        placeholder={t("shopZone", { zone: shopZone })}
        options={timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      />
      <SubmitButton busyLabel={t("busy")} className="justify-self-start">
        {t("act")}
      </SubmitButton>
    </form>
  );
}
