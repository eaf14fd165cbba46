import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Text that is already safe HTML; only `html` and `raw` make it. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What may stand in a hole of an `html` template. */
export type Hole = Markup | string | number | false | null | undefined | readonly Hole[];

/** One page of a local server. */
export interface Page {
  title: string;
  body: Markup;
  /** Links in the header, for servers with more than one view. */
  nav?: readonly { label: string; href: string; current?: boolean }[];
  /** The name of the server, shown beside the brand. */
  place?: string;
  /** An inline script; the policy allows exactly this text. */
  script?: string;
  /** More CSS for this page. */
  style?: string;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Builds markup; every hole is escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...holes: Hole[]): Markup {
  return new Markup(strings.reduce((text, part, index) => text + fill(holes[index - 1]) + part));
}

/** Marks text as safe HTML; only for text that this repository wrote. */
export function raw(text: string): Markup {
  return new Markup(text);
}

function fill(hole: Hole): string {
  if (hole === false || hole === null || hole === undefined) return "";
  if (hole instanceof Markup) return hole.text;
  if (typeof hole === "string" || typeof hole === "number") return escapeHtml(String(hole));
  return hole.map(fill).join("");
}

const STYLE = readFileSync(new URL("./page.css", import.meta.url), "utf8");
const FONT_PATH = "/_page/geist.woff2";
// Read from its place: these pages have no build step.
const FONT_FILE = new URL(
  "../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  import.meta.url,
);

/** The whole document around a page's body, in the look of the app. */
export function layout(title: string, body: Markup, more: Omit<Page, "title" | "body"> = {}): string {
  const nav = more.nav?.map(
    (link) =>
      html`<a href="${link.href}"${link.current ? raw(' aria-current="page"') : ""}>${link.label}</a>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ResaleHub local</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE + (more.style ?? ""))}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top"><div class="wrap">
<p class="brand"><b>ResaleHub</b> ${more.place ? html`<span>${more.place}</span>` : ""}</p>
${nav ? html`<nav aria-label="${more.place ?? "Pages"}">${nav}</nav>` : ""}
</div></header>
<main id="main" class="wrap" tabindex="-1">
${body}
</main>
${more.script ? html`<script>${raw(more.script)}</script>` : ""}
</body>
</html>`.text;
}

/** Answers with a page under a strict content policy. */
export function sendPage(response: ServerResponse, page: Page, status = 200): void {
  const { title, body, ...more } = page;
  const script = page.script
    ? `'sha256-${createHash("sha256").update(page.script).digest("base64")}'`
    : "'none'";
  // A form may lead back to the app, which is on another port of this machine.
  const loopback = "'self' http://localhost:* http://127.0.0.1:*";
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy":
      `default-src 'none'; script-src ${script}; style-src 'unsafe-inline'; font-src 'self'; ` +
      `img-src ${loopback} data:; connect-src 'self'; frame-src 'self'; form-action ${loopback}; ` +
      "base-uri 'none'; frame-ancestors 'none'",
  });
  response.end(layout(title, body, more));
}

/** Answers the request for the pages' font; says whether it was one. */
export function serveFont(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.url !== FONT_PATH) return false;
  response.writeHead(200, { "content-type": "font/woff2", "cache-control": "public, max-age=86400" });
  response.end(readFileSync(FONT_FILE));
  return true;
}
