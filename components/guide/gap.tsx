import type { ReactNode } from "react";

/** A place that the one who runs the marketplace has yet to fill in: marked so that nobody takes it for text. */
export function Gap({ name, children }: { name: string; children: ReactNode }) {
  return (
    <mark
      data-gap={name}
      className="rounded-img border border-warn border-dashed bg-warn-soft box-decoration-clone px-1.5 py-0.5 text-warn"
    >
      {children}
    </mark>
  );
}
