import { X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Anchor } from "./anchor";
import { cn } from "./cn";

const CHIP = cn(
  "inline-flex h-9 flex-none items-center gap-1.5 rounded-pill border ps-3.5 text-xs whitespace-nowrap transition-colors",
  "focus-visible:rounded-pill",
);
const OFF = "border-line-strong hover:border-ink hover:bg-sunk";
const ON =
  "border-accent bg-accent-soft font-strong text-accent hover:border-accent-hover hover:bg-accent-soft";

/** A filter that is on or off at a press. */
export function Chip({ on, className, ...rest }: ComponentProps<"button"> & { on?: boolean }) {
  return (
    <button
      type="button"
      aria-pressed={on ?? false}
      className={cn(CHIP, "pe-3.5", on ? ON : OFF, className)}
      {...rest}
    />
  );
}

/** A filter in force; following it takes it away. `removeLabel` is its whole name ("Remove filter Very good"). */
export function FilterChip({
  href,
  children,
  removeLabel,
}: {
  href: string;
  children: ReactNode;
  removeLabel: string;
}) {
  return (
    <Anchor href={href} aria-label={removeLabel} className={cn(CHIP, ON, "pe-2.5")}>
      {children}
      <X className="size-4" />
    </Anchor>
  );
}
