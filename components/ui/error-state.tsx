import { Unplug } from "lucide-react";
import type { ReactNode } from "react";

/** Something failed: what happened, what to do, and the number under which we find it in the log. */
export function ErrorState({
  title,
  children,
  requestId,
  action,
  heading: Heading = "h1",
}: {
  title: ReactNode;
  children: ReactNode;
  /** The whole sentence, for example "Request 7f3k2". */
  requestId?: ReactNode;
  action?: ReactNode;
  heading?: "h1" | "h2" | "h3";
}) {
  return (
    <div role="alert" className="grid max-w-form content-start justify-items-start gap-2 py-8">
      <Unplug className="mb-2 size-8 text-danger [stroke-width:1.25]" />
      <Heading className="type-md">{title}</Heading>
      <div className="text-pretty text-ink-2">{children}</div>
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
      {requestId && <p className="num mt-3 text-xs text-ink-3 select-all">{requestId}</p>}
    </div>
  );
}
