import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { Field, type FieldProps } from "./field";
import { FRAME } from "./input";

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectProps = Omit<ComponentProps<"select">, "children" | "size"> & {
  options: readonly SelectOption[];
  /** Shown while nothing is chosen. */
  placeholder?: string;
  compact?: boolean;
};

/** The browser's own list, because it is the best one on a phone, in our frame. */
export function Select({ options, placeholder, compact, className, ...rest }: SelectProps) {
  return (
    <span className={cn("relative", compact ? "inline-block" : "block")}>
      <select
        className={cn(
          FRAME,
          "appearance-none text-ellipsis",
          compact
            ? "h-ctl-sm bg-transparent ps-3.5 pe-9 text-xs font-strong"
            : "h-ctl bg-raised ps-3.5 pe-10",
          className,
        )}
        {...rest}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            disabled={option.disabled}
            className="bg-raised text-ink"
          >
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-ink-2" />
    </span>
  );
}

/** A select with its label, hint and error. */
export function SelectField({
  label,
  hint,
  error,
  aside,
  note,
  id,
  className,
  ...rest
}: FieldProps & Omit<SelectProps, keyof FieldProps>) {
  return (
    <Field {...{ label, hint, error, aside, note, id, className }}>
      {(control) => <Select {...rest} {...control} />}
    </Field>
  );
}
