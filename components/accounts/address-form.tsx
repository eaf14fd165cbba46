"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import { FormErrors } from "../ui/form-errors";
import { TextField } from "../ui/input";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";

/** Asks for a message to an address. `done` is said once it was asked for, where no other page comes after. */
export function AddressForm({
  action,
  act,
  busy,
  next,
  done,
}: {
  action: FormAction;
  act: string;
  busy: string;
  next?: string;
  done?: { readonly title: string; readonly text: string };
}) {
  const t = useTranslations("auth");
  const labels = useMemo(() => ({ email: t("email") }), [t]);
  const { send, done: sent, errors, field, typed } = useForm(action, labels);
  return (
    <form action={send} noValidate className="grid gap-6">
      <FormErrors errors={errors} />
      {sent && done && (
        <Notice live title={done.title}>
          {done.text}
        </Notice>
      )}
      {next !== undefined && <input type="hidden" name="next" value={next} />}
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
      <SubmitButton busyLabel={busy}>{act}</SubmitButton>
    </form>
  );
}
