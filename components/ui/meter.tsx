import { cn } from "./cn";

/** How far something has come, 0 to 100. The words about it stand beside it; `label` is its name. */
export function Progress({
  percent,
  label,
  quiet,
  className,
}: {
  percent: number;
  label: string;
  quiet?: boolean;
  className?: string;
}) {
  const value = Math.round(Math.min(100, Math.max(0, percent)));
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={100}
      className={cn("block h-1 overflow-hidden rounded-pill bg-line", className)}
    >
      <span
        className={cn(
          "block h-full rounded-pill transition-[width] duration-medium",
          quiet ? "bg-ink-3" : "bg-accent",
        )}
        style={{ width: `${value}%` }}
      />
    </span>
  );
}
