import { Fragment, type ReactNode } from "react";

/** Text with blank lines between its paragraphs, `code` and **what is meant strongly**: all that the document uses. */
export function Prose({ text, className }: { text: string; className?: string }) {
  return (
    <div className={className}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{inline(paragraph)}</p>
      ))}
    </div>
  );
}

function inline(text: string): ReactNode[] {
  let at = 0;
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    const key = at;
    at += part.length + 1;
    if (part.startsWith("`")) {
      return (
        <code key={key} className="rounded-img bg-sunk px-1 text-xs wrap-anywhere">
          {part.slice(1, -1)}
        </code>
      );
    }
    if (part.startsWith("**")) return <strong key={key}>{part.slice(2, -2)}</strong>;
    return <Fragment key={key}>{part}</Fragment>;
  });
}
