"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { FormError } from "@/components/ui/form-errors";
import type { FormAnswer } from "./form-answer";

/** What is wrong with a form, in the reader's language: at each field, and as the list above the form. */
export function useFormProblems(answer: FormAnswer<unknown>) {
  const t = useTranslations("errors");
  return useMemo(() => {
    const failed = answer.status === "failed" ? answer : null;
    const fieldWords = (name: string): string | undefined => {
      const problem = failed?.fields?.[name];
      if (!problem) return undefined;
      const key = `field.${problem.code}` as "field.wrong";
      return t.has(key) ? t(key) : problem.message;
    };
    const formWords = (): string => {
      const key = `form.${failed?.code.replace(".", "_")}` as "form.request_invalid";
      return t.has(key) ? t(key, failed?.params as never) : (failed?.message ?? "");
    };
    const about = Object.keys(failed?.fields ?? {});
    const errors: FormError[] = !failed
      ? []
      : about.length === 0
        ? [{ message: formWords() }]
        : about.map((name) => ({ field: name, message: fieldWords(name) ?? "" }));
    return {
      errors,
      field: fieldWords,
      form: failed ? formWords() : undefined,
      /** What was typed, to be shown again. */
      typed: (name: string): string | undefined => failed?.values[name],
    };
  }, [answer, t]);
}
