import type { ReactNode } from "react";
import { cn } from "./cn";

export type StatView = {
  label: ReactNode;
  value: ReactNode;
  note?: ReactNode /** Its colour in the bar above. */;
  mark?: "held" | "due" | "paid";
};

export const MARKS = { held: "bg-line-strong", due: "bg-accent", paid: "bg-ink" } as const;

/** Numbers side by side with hairlines between them: what, how much, and since or until when. */
export function Stats({ stats, className }: { stats: readonly StatView[]; className?: string }) {
  return (
    <dl
      className={cn(
        "grid grid-cols-2 border-b lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none",
        className,
      )}
    >
      {stats.map((stat, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed set of figures, in a fixed order
          key={index}
          className={cn(
            "py-4 pe-4 even:border-s even:ps-4 nth-[n+3]:border-t",
            "lg:border-s lg:px-6 lg:py-6 lg:first:border-s-0 lg:first:ps-0 lg:nth-[n+3]:border-t-0",
          )}
        >
          <dt className="flex items-center gap-2 text-ink-2">
            {stat.mark && <span aria-hidden className={cn("size-2.5 rounded-[2px]", MARKS[stat.mark])} />}
            {stat.label}
          </dt>
          <dd>
            <span className="type-lg num my-1 block">{stat.value}</span>
            {stat.note && <span className="num block text-xs text-pretty text-ink-2">{stat.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
