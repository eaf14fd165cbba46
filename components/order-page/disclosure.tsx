import type { ReactNode } from "react";
import { buttonStyle } from "../ui/button";
import { cn } from "../ui/cn";

/** An act that is not taken by one click: its button opens the words about it and the button that does it. */
export function Disclosure({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className="group grid gap-4 open:rounded-panel open:border open:p-6">
      <summary
        className={cn(
          buttonStyle({ variant: "secondary" }),
          "w-full cursor-pointer list-none md:w-auto [&::-webkit-details-marker]:hidden",
          "group-open:mb-4 group-open:w-full group-open:justify-start group-open:border-transparent group-open:px-0",
        )}
      >
        {label}
      </summary>
      <div className="grid gap-4">{children}</div>
    </details>
  );
}
