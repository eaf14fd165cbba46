import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** A box to tick with its words, an optional second line and something at the end (a count, a price). */
export function Checkbox({
  label,
  hint,
  trailing,
  dense,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  trailing?: ReactNode;
  dense?: boolean;
}) {
  return (
    <label
      className={cn("group flex items-start gap-3", dense ? "min-h-9 py-1.5" : "min-h-11 py-2.5", className)}
    >
      <span className="relative mt-[3px] grid size-[1.125rem] flex-none place-items-center">
        <input
          type="checkbox"
          className={cn(
            "peer absolute inset-0 m-0 appearance-none rounded-img border border-line-strong bg-raised transition-colors",
            "group-hover:border-ink checked:border-accent checked:bg-accent aria-invalid:border-danger disabled:opacity-50",
          )}
          {...rest}
        />
        <Check className="pointer-events-none relative size-3.5 text-on-accent opacity-0 [stroke-width:2.5] peer-checked:opacity-100" />
      </span>
      <span className="grid min-w-0 flex-1">
        <span>{label}</span>
        {hint && <span className="text-xs text-ink-2">{hint}</span>}
      </span>
      {trailing && <span className="num flex-none text-ink-2">{trailing}</span>}
    </label>
  );
}
