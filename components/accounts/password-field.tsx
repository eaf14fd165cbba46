"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Field } from "../ui/field";
import { Input } from "../ui/input";

/** A password with an eye to look at what was typed; without JavaScript, a plain password field. */
export function PasswordField({
  name = "password",
  label,
  hint,
  error,
  autoComplete,
}: {
  name?: string;
  label: string;
  hint?: string;
  error?: string;
  autoComplete: "new-password" | "current-password";
}) {
  const t = useTranslations("auth");
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {(control) => (
        <span className="relative block">
          <Input
            {...control}
            name={name}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            required
            className="pe-12"
          />
          <button
            type="button"
            aria-label={t("showPassword")}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 end-0 grid w-12 place-items-center rounded-ctl text-ink-2 hover:text-ink"
          >
            <Icon className="size-5" />
          </button>
        </span>
      )}
    </Field>
  );
}
