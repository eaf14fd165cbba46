import { Star } from "lucide-react";
import { cn } from "./cn";

const FIVE = [1, 2, 3, 4, 5] as const;

/** Five stars filled up to the value; `label` says it ("4.5 out of 5 stars"). */
export function Stars({ value, label, className }: { value: number; label: string; className?: string }) {
  return (
    <span role="img" aria-label={label} className={cn("inline-flex gap-0.5 text-accent", className)}>
      {FIVE.map((star) => {
        const filled = Math.min(1, Math.max(0, value - star + 1));
        return (
          <span key={star} className="relative">
            <Star className="size-4 text-line-strong" />
            {filled > 0 && (
              <span className="absolute inset-0 overflow-hidden" style={{ width: `${filled * 100}%` }}>
                <Star className="size-4 fill-current" />
              </span>
            )}
          </span>
        );
      })}
    </span>
  );
}

/** One star and the number: how a person stands in one line. */
export function RatingLine({ value, locale, label }: { value: number; locale: string; label: string }) {
  const shown = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    value,
  );
  return (
    <span className="num whitespace-nowrap">
      <Star className="me-1 inline size-3.5 -translate-y-px fill-current align-[-0.125em] text-accent" />
      <span className="sr-only">{label} </span>
      {shown}
    </span>
  );
}

/** Five radio buttons that look like stars: the stars up to the chosen one fill without any script. */
export function RatingInput({
  name,
  legend,
  labels,
  defaultValue,
  error,
}: {
  name: string;
  legend: string;
  /** The five names, "1 star" first. */
  labels: readonly string[];
  defaultValue?: number;
  error?: boolean;
}) {
  return (
    <fieldset>
      <legend className="mb-1 text-xs font-strong">{legend}</legend>
      <div className="-ms-2 inline-flex">
        {FIVE.map((star) => (
          <label
            key={star}
            className="group relative grid size-11 place-items-center rounded-ctl text-line-strong has-[~label_:checked]:text-accent has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={star}
              defaultChecked={defaultValue === star}
              required
              aria-invalid={error || undefined}
              className="absolute inset-0 m-0 appearance-none outline-none"
            />
            <Star
              aria-hidden
              className="pointer-events-none size-7 transition-[fill,scale] group-hover:scale-110 group-has-checked:fill-current group-has-[~label_:checked]:fill-current"
            />
            <span className="sr-only">{labels[star - 1]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
