import type { ReactNode } from "react";
import { type ButtonVariant, buttonStyle } from "../ui/button";
import { cn } from "../ui/cn";

/** An act that takes more than one click: its button opens what is asked for, and the button that does it. */
export function Disclosure({
  label,
  variant = "secondary",
  children,
}: {
  label: ReactNode;
  variant?: ButtonVariant;
  children: ReactNode;
}) {
  return (
    <details className="group open:w-full">
      <summary
        className={cn(
          buttonStyle({ variant }),
          "w-full cursor-pointer list-none md:w-auto [&::-webkit-details-marker]:hidden",
        )}
      >
        {label}
      </summary>
      <div className="grid gap-4 border-t mt-4 pt-6 pb-2">{children}</div>
    </details>
  );
}
