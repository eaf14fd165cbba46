import type { ReactNode } from "react";

/** One part of the sheet: its name, a hairline, the thing in its states. */
export function KitSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6 border-t pt-6">
      <h2 className="type-md">{title}</h2>
      {children}
    </section>
  );
}

/** States side by side. */
export function KitLine({ children }: { children: ReactNode }) {
  return <div className="flex min-w-0 flex-wrap items-center gap-4">{children}</div>;
}
