import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import { cn } from "../ui/cn";

/** A part of a page: heading, one line about it, a link to all of it. `ruled` puts a hairline above. */
export function Section({
  id,
  title,
  lead,
  more,
  level = "lg",
  ruled,
  space = "py-12 lg:py-14",
  children,
  className,
}: {
  /** The id of the heading; the section is named by it. */
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  more?: { label: string; href: string };
  level?: "lg" | "md";
  ruled?: boolean;
  /** The room above and below it. */
  space?: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section aria-labelledby={id} className={cn(space, ruled && "border-t", className)}>
      <div className={cn("flex items-baseline justify-between gap-4", level === "lg" ? "mb-6" : "mb-4")}>
        <div>
          <h2 id={id} className={level === "lg" ? "type-lg" : "type-md"}>
            {title}
          </h2>
          {lead && <p className="num mt-1 text-pretty text-ink-2">{lead}</p>}
        </div>
        {more && (
          <Anchor href={more.href} className="underlined flex-none">
            {more.label}
          </Anchor>
        )}
      </div>
      {children}
    </section>
  );
}
