import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";

/** What a control needs so that its label, hint and error belong to it. */
export type ControlProps = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Stands right of the hint, for example "30 of 80". */
  aside?: ReactNode;
  /** Stands beside the label, for example "optional". */
  note?: ReactNode;
  id?: string;
  className?: string;
};

/** Label above, control, then the hint or the error as a sentence, tied together for screen readers. */
export function Field({
  label,
  hint,
  error,
  aside,
  note,
  id,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const own = useId();
  const controlId = id ?? own;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <div className={cn("grid min-w-0 content-start", className)}>
      <label
        htmlFor={controlId}
        className="mb-1.5 flex items-baseline justify-between gap-4 text-xs text-ink-2"
      >
        <span className="font-strong text-ink">{label}</span>
        {note && <span className="text-ink-3">{note}</span>}
      </label>
      {children({ id: controlId, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {(hint || aside) && (
        <p className="mt-1.5 flex justify-between gap-4 text-xs text-ink-2">
          <span id={hintId}>{hint}</span>
          {aside && <span className="num flex-none">{aside}</span>}
        </p>
      )}
    </div>
  );
}

/** The sentence under a field that says what is wrong and how to mend it. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 flex gap-1.5 text-xs text-danger">
      <CircleAlert className="mt-0.5 size-4" />
      {children}
    </p>
  );
}
