import type { ComponentProps } from "react";
import { cn } from "./cn";
import { Field, type FieldProps } from "./field";
import { CONTROL } from "./input";

/** A text control of several lines that grows with what is typed, where the browser can. */
function Textarea({ className, rows = 5, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cn(CONTROL, "field-sizing-content max-h-96 min-h-32 resize-y px-3.5 py-3", className)}
      {...rest}
    />
  );
}

/** A textarea with its label, hint and error. */
export function TextareaField({
  label,
  hint,
  error,
  aside,
  note,
  id,
  className,
  ...rest
}: FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps>) {
  return (
    <Field {...{ label, hint, error, aside, note, id, className }}>
      {(control) => <Textarea {...rest} {...control} />}
    </Field>
  );
}
