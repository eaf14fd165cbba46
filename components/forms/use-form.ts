"use client";

import { useActionState } from "react";
import { type FormAction, UNSENT } from "./form-answer";
import { useFormProblems } from "./use-form-problems";

/** A form with a server action: works without JavaScript, keeps what was typed, puts each error at its field. */
export function useForm(action: FormAction, labels?: Readonly<Record<string, string>>) {
  const [answer, send] = useActionState(action, UNSENT);
  return { send, done: answer.status === "done", ...useFormProblems(answer, labels) };
}
