import type { ReactNode } from "react";

/** An order page: what to do and what happened on the left, the facts on the right from 1024. */
export function OrderLayout({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-12 pt-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-24 lg:pt-8">
      <div className="min-w-0">{children}</div>
      {side}
    </div>
  );
}
