import { CopyButton } from "./copy-button";

/** A piece of code under its name, which can be scrolled by keyboard, too. */
export function CodeBlock({
  title,
  code,
  copy,
}: {
  title: string;
  code: string;
  copy?: { label: string; done: string };
}) {
  return (
    <figure className="min-w-0 rounded-img border bg-sunk">
      <figcaption className="flex items-center justify-between gap-4 border-b px-3 py-1 text-xs text-ink-2">
        {title}
        {copy && <CopyButton text={code} {...copy} />}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="max-h-96 overflow-auto p-3 text-xs/5">
        <code>{code}</code>
      </pre>
    </figure>
  );
}
