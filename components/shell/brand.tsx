import { Anchor } from "../ui/anchor";

/** The mark: a price tag that is also a house. */
function BrandMark() {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" className="size-[1.375rem] text-accent">
      <path d="M12 2.5 21 9v11.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9z" fill="currentColor" />
      <circle cx="12" cy="9" r="1.75" fill="var(--paper)" />
    </svg>
  );
}

/** Mark and name, the way home. */
export function Brand({ href, label, name }: { href: string; label: string; name: string }) {
  return (
    <Anchor
      href={href}
      aria-label={label}
      className="inline-flex min-h-11 items-center gap-2 text-md font-price tracking-[-0.035em]"
    >
      <BrandMark />
      {name}
    </Anchor>
  );
}
