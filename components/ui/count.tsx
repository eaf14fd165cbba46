import { cn } from "./cn";

/** How many, at the corner of an icon; nothing for none. Whoever uses it says the figure in the name as well. */
export function Count({ value, className }: { value: number; className?: string }) {
  if (value <= 0) return null;
  return (
    <span
      aria-hidden
      className={cn(
        "num absolute min-w-[1.125rem] rounded-pill bg-accent px-1 text-center text-[0.6875rem]/[1.125rem] font-price text-on-accent ring-2 ring-paper",
        className,
      )}
    >
      {value > 99 ? "99+" : value}
    </span>
  );
}
