import type { ReactNode } from "react";
import { cn } from "./cn";

export type KeyValue = { key: ReactNode; value: ReactNode };

/** Facts about a thing, a hairline each. */
export function KeyValues({ items, className }: { items: readonly KeyValue[]; className?: string }) {
  return (
    <dl className={cn("num border-b", className)}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts in a fixed order
        <div key={index} className="grid grid-cols-[minmax(6rem,9rem)_minmax(0,1fr)] gap-4 border-t py-2.5">
          <dt className="text-ink-2">{item.key}</dt>
          <dd className="break-words">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
