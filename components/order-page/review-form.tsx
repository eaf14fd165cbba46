"use client";

import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import { FormErrors } from "../ui/form-errors";
import { RatingInput } from "../ui/rating";
import { SubmitButton } from "../ui/submit-button";
import { TextareaField } from "../ui/textarea";
import { Hidden } from "./act-form";

export type ReviewWords = Record<"stars" | "text" | "optional" | "hint" | "act" | "busy", string>;

/** Stars, and a few words if one likes. */
export function ReviewForm({
  action,
  hidden,
  words,
  starLabels,
}: {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  words: ReviewWords;
  starLabels: readonly string[];
}) {
  const { send, errors, field, typed } = useForm(action);
  return (
    <form action={send} className="grid max-w-xl gap-4">
      <Hidden values={hidden} />
      <FormErrors errors={errors} />
      <RatingInput
        key={typed("stars") ?? ""}
        name="stars"
        legend={words.stars}
        labels={starLabels}
        defaultValue={typed("stars") ? Number(typed("stars")) : undefined}
        error={field("stars") !== undefined}
      />
      <TextareaField
        id="text"
        name="text"
        label={words.text}
        note={words.optional}
        hint={words.hint}
        maxLength={1000}
        rows={4}
        defaultValue={typed("text") ?? ""}
        error={field("text")}
      />
      <div className="grid md:justify-items-start">
        <SubmitButton busyLabel={words.busy}>{words.act}</SubmitButton>
      </div>
    </form>
  );
}
