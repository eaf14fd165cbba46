import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { cn } from "./cn";

export type Segment = { label: ReactNode; href: string; current?: boolean };

/** A few views of the same thing as links: works without JavaScript and can be shared. */
export function Segmented({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <nav
      aria-label={label}
      className="inline-flex max-w-full overflow-x-auto rounded-ctl border border-line-strong p-0.5"
    >
      {segments.map((segment) => (
        <Anchor
          key={segment.href}
          href={segment.href}
          aria-current={segment.current ? "true" : undefined}
          className={cn(
            "num flex min-h-[1.875rem] flex-none items-center rounded-[0.375rem] px-3 text-xs transition-colors focus-visible:-outline-offset-2",
            segment.current ? "bg-accent-soft font-strong text-accent" : "hover:bg-sunk",
          )}
        >
          {segment.label}
        </Anchor>
      ))}
    </nav>
  );
}
