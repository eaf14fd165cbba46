import type { ReactNode } from "react";
import { cn } from "../ui/cn";

/**
 * The content of a page between header and footer; what the skip link leads to. `flush` leaves the room at its end to
 * what stands there.
 */
export function Main({ children, flush }: { children: ReactNode; flush?: boolean }) {
  return (
    <main id="main" tabIndex={-1} className={cn("page flex-1 outline-none", !flush && "pb-12 lg:pb-16")}>
      {children}
    </main>
  );
}

/** The head of a working page: where one is, what it is called, one line, the page's act. */
export function PageHead({
  crumbs,
  title,
  lead,
  action,
}: {
  crumbs?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="pt-6 pb-6 lg:pt-8">
      {crumbs && <div className="mb-3">{crumbs}</div>}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <h1 className="type-lg">{title}</h1>
          {lead && <p className="num mt-2 max-w-prose text-pretty text-ink-2">{lead}</p>}
        </div>
        {action}
      </div>
    </div>
  );
}

/** A narrow page with a single form: sign in, type a code. */
export function FormPage({
  title,
  lead,
  children,
  foot,
}: {
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}) {
  return (
    <div className="mx-auto grid w-full max-w-form gap-8 pt-10 lg:pt-20">
      <div>
        <h1 className="type-lg">{title}</h1>
        {lead && <div className="mt-2 text-pretty text-ink-2">{lead}</div>}
      </div>
      {children}
      {foot && <div className="border-t pt-6 text-ink-2">{foot}</div>}
    </div>
  );
}
