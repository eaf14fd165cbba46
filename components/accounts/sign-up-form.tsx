"use client";

import { useActionState, useMemo } from "react";
import { useTranslations } from "use-intl";
import { type FormAction, type FormAnswer, UNSENT } from "../forms/form-answer";
import { useFormProblems } from "../forms/use-form-problems";
import { FormErrors } from "../ui/form-errors";
import { TextField } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import { PasswordField } from "./password-field";

/** Name, address, password. `next` is where to go once the address is confirmed. */
export function SignUpForm({ action, next }: { action: FormAction; next: string }) {
  const t = useTranslations("auth");
  const [answer, send] = useActionState<FormAnswer, FormData>(action, UNSENT);
  const labels = useMemo(() => ({ name: t("name"), email: t("email"), password: t("password") }), [t]);
  const { errors, field, typed } = useFormProblems(answer, labels);
  return (
    <form action={send} noValidate className="grid gap-6">
      <FormErrors errors={errors} />
      <input type="hidden" name="next" value={next} />
      <TextField
        id="name"
        name="name"
        label={t("name")}
        hint={t("signUp.nameHint")}
        error={field("name")}
        defaultValue={typed("name")}
        autoComplete="name"
        dir="auto"
        required
      />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t("email")}
        hint={t("signUp.emailHint")}
        error={field("email")}
        defaultValue={typed("email")}
        autoComplete="email"
        maxLength={254}
        required
      />
      <PasswordField
        label={t("password")}
        hint={t("signUp.passwordHint")}
        error={field("password")}
        autoComplete="new-password"
      />
      <SubmitButton busyLabel={t("signUp.busy")}>{t("signUp.act")}</SubmitButton>
    </form>
  );
}
