import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

/** One group of filters, with a hairline; it folds without a script. */
export function Facet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details open className="group/facet border-t py-1 first:border-t-0 lg:first:border-t">
      <summary className="flex min-h-11 items-center justify-between gap-4 font-strong">
        {title}
        <ChevronDown
          aria-hidden
          className="size-4 text-ink-2 transition-transform group-open/facet:rotate-180"
        />
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}

/** One of several, as a line with its words and a count. */
export function RadioLine({
  name,
  value,
  label,
  count,
  checked,
}: {
  name: string;
  value: string;
  label: string;
  count?: string;
  checked: boolean;
}) {
  return (
    <label className="group flex min-h-9 items-center gap-3 py-1.5">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={checked}
        className="m-0 grid size-[1.125rem] flex-none appearance-none place-items-center rounded-pill border border-line-strong bg-raised transition-colors group-hover:border-ink before:size-2 before:rounded-pill before:bg-transparent checked:border-accent checked:bg-accent checked:before:bg-on-accent focus-visible:rounded-pill"
      />
      <span className="min-w-0 flex-1">{label}</span>
      {count && <span className="num flex-none text-xs text-ink-2">{count}</span>}
    </label>
  );
}
