"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import { FormErrors } from "../ui/form-errors";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { PasswordField } from "./password-field";

/** The current password and the one to have from now on. */
export function ChangePasswordForm({ action }: { action: FormAction }) {
  const t = useTranslations("auth");
  const labels = useMemo(() => ({ currentPassword: t("currentPassword"), password: t("newPassword") }), [t]);
  const { send, done, errors, field } = useForm(action, labels);
  return (
    <form action={send} noValidate className="grid gap-6">
      <FormErrors errors={errors} />
      {done && <Notice live>{t("changePassword.done")}</Notice>}
      <PasswordField
        name="currentPassword"
        label={t("currentPassword")}
        error={field("currentPassword")}
        autoComplete="current-password"
      />
      <PasswordField
        label={t("newPassword")}
        hint={t("signUp.passwordHint")}
        error={field("password")}
        autoComplete="new-password"
      />
      <SubmitButton busyLabel={t("changePassword.busy")}>{t("changePassword.act")}</SubmitButton>
    </form>
  );
}
