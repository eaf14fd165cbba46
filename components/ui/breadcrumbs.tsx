import { Anchor } from "./anchor";

export type Crumb = { label: string; href?: string };

/** Where this page lies; the last crumb is the page itself. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="num flex flex-wrap gap-x-2 text-xs/6 text-ink-2">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href ?? crumb.label} className="flex min-w-0 gap-2">
            {index > 0 && (
              <span aria-hidden className="text-ink-3 rtl:-scale-x-100">
                /
              </span>
            )}
            {crumb.href ? (
              <Anchor href={crumb.href} className="underlined">
                {crumb.label}
              </Anchor>
            ) : (
              <span aria-current="page" className="truncate">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
