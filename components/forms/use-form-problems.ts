"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { FormError } from "@/components/ui/form-errors";
import type { FormAnswer } from "./form-answer";

const NONE: Readonly<Record<string, string>> = {};

/**
 * What is wrong with a form, in the reader's language: at each field, and as the list above the form. `labels` are
 * the fields' names in the order of the form; with them each line of the list says which field it is about.
 */
export function useFormProblems(
  answer: FormAnswer<unknown>,
  labels: Readonly<Record<string, string>> = NONE,
) {
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
    const order = Object.keys(labels);
    const about = Object.keys(failed?.fields ?? {}).sort((a, b) => order.indexOf(a) - order.indexOf(b));
    const line = (name: string): string => {
      const words = fieldWords(name) ?? "";
      return labels[name] ? `${labels[name]}: ${words}` : words;
    };
    const errors: FormError[] = !failed
      ? []
      : about.length === 0
        ? [{ message: formWords() }]
        : about.map((name) => ({ field: name, message: line(name) }));
    return {
      errors,
      field: fieldWords,
      form: failed ? formWords() : undefined,
      /** What was typed, to be shown again. */
      typed: (name: string): string | undefined => failed?.values[name],
    };
  }, [answer, labels, t]);
}
