import type { ReactNode } from "react";
import { useId } from "react";
import { cn } from "./cn";
import { FieldError } from "./field";

type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  trailing?: ReactNode;
  disabled?: boolean;
};
export type RadioGroupProps = {
  name: string;
  legend: ReactNode;
  choices: readonly Choice[];
  /** pills: short words in a row. cards: a line each with hint and price. */
  look?: "pills" | "cards";
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  required?: boolean;
  hint?: ReactNode;
  error?: string;
  id?: string;
  className?: string;
};

/** One of several, as native radio buttons: arrow keys, form values and required come with them. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, choices, look = "cards", hint, error, className } = props;
  const own = useId();
  const id = props.id ?? own;
  const group = { ...props, id };
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset id={id} aria-describedby={describedBy} className={cn("min-w-0", className)}>
      <legend className="mb-2 text-xs font-strong">{legend}</legend>
      <div className={look === "pills" ? "flex flex-wrap gap-2" : "grid gap-2"}>
        {choices.map((choice) =>
          look === "pills" ? (
            <Pill key={choice.value} choice={choice} group={group} />
          ) : (
            <Card key={choice.value} choice={choice} group={group} />
          ),
        )}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="mt-2 text-xs text-ink-2">
          {hint}
        </p>
      )}
    </fieldset>
  );
}

type PartProps = { choice: Choice; group: RadioGroupProps };

function Radio({ choice, group, className }: PartProps & { className: string }) {
  const { name, value, defaultValue, onChange, required, error } = group;
  return (
    <input
      id={`${group.id}-${choice.value}`}
      type="radio"
      name={name}
      value={choice.value}
      checked={value === undefined ? undefined : value === choice.value}
      defaultChecked={
        value === undefined && defaultValue !== undefined ? defaultValue === choice.value : undefined
      }
      onChange={onChange && (() => onChange(choice.value))}
      readOnly={value !== undefined && !onChange ? true : undefined}
      required={required}
      disabled={choice.disabled}
      aria-invalid={error ? true : undefined}
      className={className}
    />
  );
}

function Pill({ choice, group }: PartProps) {
  return (
    <label
      htmlFor={`${group.id}-${choice.value}`}
      className={cn(
        "relative flex min-h-11 items-center rounded-pill border border-line-strong px-4 transition-colors hover:border-ink",
        "has-checked:border-accent has-checked:bg-accent-soft has-checked:font-strong has-checked:text-accent has-checked:shadow-[inset_0_0_0_1px_var(--accent)]",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:opacity-45",
      )}
    >
      <Radio
        choice={choice}
        group={group}
        className="absolute inset-0 m-0 appearance-none rounded-pill outline-none"
      />
      {choice.label}
    </label>
  );
}

function Card({ choice, group }: PartProps) {
  return (
    <label
      htmlFor={`${group.id}-${choice.value}`}
      className={cn(
        "relative flex items-start gap-3 rounded-ctl border border-line-strong bg-raised p-4 transition-colors hover:border-ink",
        "has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--accent)]",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:opacity-45",
      )}
    >
      <Radio
        choice={choice}
        group={group}
        className="m-0 mt-[3px] grid size-[1.125rem] flex-none appearance-none place-items-center rounded-pill border border-line-strong bg-raised outline-none before:size-2 before:rounded-pill before:bg-transparent checked:border-accent checked:bg-accent checked:before:bg-on-accent"
      />
      <span className="grid min-w-0 flex-1">
        <span className="font-strong">{choice.label}</span>
        {choice.hint && <span className="text-xs text-ink-2">{choice.hint}</span>}
      </span>
      {choice.trailing && <span className="num flex-none">{choice.trailing}</span>}
    </label>
  );
}
