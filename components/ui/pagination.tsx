import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "./button";

/** The foot of a list: how much is shown, and a link to what follows (the cursor is in its address). */
export function ShowMore({
  summary,
  href,
  label,
}: {
  summary?: ReactNode;
  href: string | null;
  label: ReactNode;
}) {
  if (!summary && !href) return null;
  return (
    <div className="mt-12 flex flex-wrap items-center justify-between gap-4 border-t pt-6">
      <p className="num text-ink-2">{summary}</p>
      {href && (
        <ButtonLink href={href} rel="next">
          {label}
          <ArrowRight className="size-4 rtl:-scale-x-100" />
        </ButtonLink>
      )}
    </div>
  );
}
