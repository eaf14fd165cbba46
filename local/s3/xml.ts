import { escapeHtml, type Markup, raw } from "../page";

/** One XML element; text is escaped, elements inside are kept. */
export function xml(name: string, content: string | number | boolean | readonly Markup[]): Markup {
  const inner = typeof content === "object" ? content.map(String).join("") : escapeHtml(String(content));
  return raw(`<${name}>${inner}</${name}>`);
}

/** The document for a root element. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}`;
}

/** The texts of all elements with this name; enough for the two bodies that S3 clients send. */
export function textsOf(name: string, document: string): string[] {
  const found = document.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"));
  return [...found].map((match) => unescapeXml(match[1] ?? ""));
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? whole;
  });
}
