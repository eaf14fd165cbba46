/** The first stop of the Tab key: past the header, to the content. */
export function SkipLink({ label, target = "main" }: { label: string; target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="fixed start-gutter top-2 z-50 -translate-y-20 rounded-ctl bg-ink px-4 py-2 font-strong text-paper focus:translate-y-0 focus-visible:rounded-ctl"
    >
      {label}
    </a>
  );
}
