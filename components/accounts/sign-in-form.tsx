"use client";

import { useActionState, useMemo } from "react";
import { useTranslations } from "use-intl";
import { type FormAction, type FormAnswer, UNSENT } from "../forms/form-answer";
import { useFormProblems } from "../forms/use-form-problems";
import { FormErrors } from "../ui/form-errors";
import { TextField } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import { PasswordField } from "./password-field";

/** Address and password. `next` is where to go after. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const t = useTranslations("auth");
  const [answer, send] = useActionState<FormAnswer, FormData>(action, UNSENT);
  const labels = useMemo(() => ({ email: t("email"), password: t("password") }), [t]);
  const { errors, field, typed } = useFormProblems(answer, labels);
  return (
    <form action={send} noValidate className="grid gap-6">
      <FormErrors errors={errors} />
      <input type="hidden" name="next" value={next} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t("email")}
        error={field("email")}
        defaultValue={typed("email")}
        autoComplete="username"
        maxLength={254}
        required
      />
      <PasswordField label={t("password")} error={field("password")} autoComplete="current-password" />
      <SubmitButton busyLabel={t("signIn.busy")}>{t("signIn.act")}</SubmitButton>
    </form>
  );
}
