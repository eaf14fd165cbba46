import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** Nothing here yet: what this place is for, and the one thing to do next. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  heading: Heading = "h2",
}: {
  icon: LucideIcon;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  heading?: "h1" | "h2" | "h3";
}) {
  return (
    <div className="grid max-w-form content-start justify-items-start gap-2 py-8">
      <Icon className="mb-2 size-8 text-ink-3 [stroke-width:1.25]" />
      <Heading className="type-md">{title}</Heading>
      {children && <div className="text-pretty text-ink-2">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
