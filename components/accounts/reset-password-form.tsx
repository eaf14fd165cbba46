"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import { FormErrors } from "../ui/form-errors";
import { SubmitButton } from "../ui/submit-button";
import { PasswordField } from "./password-field";

/** The new password of an account whose link was opened. */
export function ResetPasswordForm({ action }: { action: FormAction }) {
  const t = useTranslations("auth");
  const labels = useMemo(() => ({ password: t("newPassword") }), [t]);
  const { send, errors, field } = useForm(action, labels);
  return (
    <form action={send} noValidate className="grid gap-6">
      <FormErrors errors={errors} />
      <PasswordField
        label={t("newPassword")}
        hint={t("signUp.passwordHint")}
        error={field("password")}
        autoComplete="new-password"
      />
      <SubmitButton busyLabel={t("reset.busy")}>{t("reset.act")}</SubmitButton>
    </form>
  );
}
