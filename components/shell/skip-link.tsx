/** The first stop of the Tab key: past the header, to the content. */
export function SkipLink({ label, target = "main" }: { label: string; target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only font-strong focus:not-sr-only focus:fixed focus:start-gutter focus:top-2 focus:z-50 focus:rounded-ctl focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
    >
      {label}
    </a>
  );
}
