import { render, toPlainText } from "@react-email/render";
import type { EmailDocument } from "./document";

export type RenderedEmail = { kind: string; subject: string; html: string; text: string };

/** Renders an email in both forms: HTML, and plain text from the same words. */
export async function renderEmail({ kind, subject, body }: EmailDocument): Promise<RenderedEmail> {
  const html = await render(body);
  const text = toPlainText(html, {
    wordwrap: 78,
    selectors: [
      { selector: "h1", options: { uppercase: false } },
      { selector: "tr", format: "line" },
      { selector: "td", format: "inline" },
      { selector: "td.name", format: "name" },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, linkBrackets: false } },
    ],
    // A row of the facts is a line of its own, "name: value".
    formatters: { line, name },
  });
  // Subjects are header lines: whatever a title holds, they stay one line.
  return { kind, subject: subject.replace(/\s+/g, " ").trim().slice(0, 200), html, text };
}

/** The part of html-to-text's builder that is used here; the package brings no types. */
type Builder = {
  openBlock(options: { leadingLineBreaks: number }): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
  addInline(text: string): void;
};
type Element = { children: unknown };
type Walk = (children: unknown, builder: Builder) => void;

function line(row: Element, walk: Walk, builder: Builder): void {
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(row.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
}

function name(cell: Element, walk: Walk, builder: Builder): void {
  walk(cell.children, builder);
  builder.addInline(": ");
}
