import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { Field, type FieldProps } from "./field";

/** The frame that every control shares in which something is typed or chosen. */
export const FRAME = cn(
  "w-full min-w-0 rounded-ctl border border-line-strong text-ink transition-[border-color,box-shadow]",
  "hover:border-ink-2 focus-visible:border-focus focus-visible:rounded-ctl focus-visible:outline-2 focus-visible:-outline-offset-1",
  "aria-invalid:border-danger aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)]",
  "disabled:border-line disabled:bg-sunk disabled:text-ink-3 [&[readonly]]:bg-sunk",
);

/** The frame with the ground of what is typed. */
export const CONTROL = cn(FRAME, "bg-raised");

export type InputProps = Omit<ComponentProps<"input">, "prefix"> & { prefix?: ReactNode; suffix?: ReactNode };

/** A one-line text control, with an optional sign before or after what is typed. */
export function Input({ className, prefix, suffix, ...rest }: InputProps) {
  const input = (
    <input
      className={cn(
        CONTROL,
        "h-ctl px-3.5",
        prefix && (isLong(prefix) ? "ps-14" : "ps-9"),
        suffix && "pe-11",
        className,
      )}
      {...rest}
    />
  );
  if (!prefix && !suffix) return input;
  return (
    <span className="relative block">
      {prefix && <Sign className="start-3.5">{prefix}</Sign>}
      {input}
      {suffix && <Sign className="end-3.5">{suffix}</Sign>}
    </span>
  );
}

/** "CHF" takes more room than "€". */
function isLong(sign: ReactNode): boolean {
  return typeof sign === "string" && sign.length > 1;
}

function Sign({ className, children }: { className: string; children: ReactNode }) {
  return (
    <span
      aria-hidden
      className={cn("pointer-events-none absolute inset-y-0 grid place-items-center text-ink-3", className)}
    >
      {children}
    </span>
  );
}

export type TextFieldProps = FieldProps & Omit<InputProps, keyof FieldProps>;

/** An input with its label, hint and error. */
export function TextField({ label, hint, error, aside, note, id, className, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, aside, note, id, className }}>
      {(control) => <Input {...input} {...control} />}
    </Field>
  );
}
