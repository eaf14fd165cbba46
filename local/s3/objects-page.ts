import type { IncomingMessage, ServerResponse } from "node:http";
import { html, sendPage, serveFont } from "../page";
import type { ObjectFacts } from "./object-facts";
import type { ObjectStore } from "./object-store";

const SHOWN = 200;

/** What the page shows. */
export interface ObjectsView {
  store: ObjectStore;
  bucket: string;
  publicPrefix: string;
  publicUrl: string;
}

/** Whether this is a person with a browser, not a client of S3. */
export function isBrowserVisit(request: IncomingMessage): boolean {
  const [path] = (request.url ?? "").split("?");
  const isRead = request.method === "GET" && !request.headers.authorization;
  if (path === "/_page/geist.woff2") return isRead;
  return isRead && path === "/" && (request.headers.accept ?? "").includes("text/html");
}

/** Lists the newest objects; public ones can be looked at. */
export function sendObjectsPage(view: ObjectsView, request: IncomingMessage, response: ServerResponse): void {
  if (serveFont(request, response)) return;
  const prefix = new URL(request.url ?? "/", "http://localhost").searchParams.get("prefix") ?? "";
  const found = view.store.list(prefix).sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt));
  const bytes = found.reduce((sum, facts) => sum + facts.size, 0);
  sendPage(response, {
    title: "Objects",
    place: "Objects",
    style: STYLE,
    body: html`
<div class="head">
  <div>
    <h1>${view.bucket}</h1>
    <p class="lead num">${found.length} objects, ${readableSize(bytes)}. Everything is private; what lies below <code>${view.publicPrefix}</code> can be read through the public door.</p>
  </div>
  <form class="filter" method="get" action="/">
    <div class="field"><label for="prefix">Key starts with</label><input id="prefix" name="prefix" value="${prefix}" autocomplete="off" spellcheck="false"></div>
    <button class="btn">Filter</button>
  </form>
</div>
${found.length === 0 ? html`<div class="empty"><h2>No objects here yet</h2><p class="lead">Add a photo to a listing and it appears on this page.</p></div>` : ""}
<ul class="rows">${found.slice(0, SHOWN).map((facts) => row(view, facts))}</ul>
${found.length > SHOWN ? html`<p class="lead">The newest ${SHOWN} are shown. Filter by a longer beginning to see others.</p>` : ""}`,
  });
}

function row(view: ObjectsView, facts: ObjectFacts) {
  const isPublic = facts.key.startsWith(view.publicPrefix);
  const address = `${view.publicUrl}/${facts.key.split("/").map(encodeURIComponent).join("/")}`;
  const isPicture = isPublic && facts.contentType.startsWith("image/");
  return html`<li class="object">
  <span class="thumb">${isPicture ? html`<img src="${address}" alt="" loading="lazy">` : ""}</span>
  <div class="what">
    <p class="mono">${isPublic ? html`<a href="${address}">${facts.key}</a>` : facts.key}</p>
    <p class="xs muted num">${facts.contentType} · ${readableSize(facts.size)} · <time datetime="${facts.modifiedAt}">${facts.modifiedAt.slice(0, 16).replace("T", " ")} UTC</time></p>
  </div>
  <span class="badge${isPublic ? " ok" : ""}">${isPublic ? "Public" : "Private"}</span>
</li>`;
}

function readableSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const STYLE = `
.filter{display:flex;align-items:end;gap:.5rem;width:100%}
.filter .field{flex:1}
.object{display:flex;align-items:center;gap:1rem;padding-block:.75rem}
.thumb{flex:none;width:3rem;height:3.75rem;border-radius:4px;overflow:hidden;background:var(--sunk)}
.thumb img{display:block;width:100%;height:100%;object-fit:contain}
.what{flex:1;min-width:0}
@media (min-width:48rem){.filter{width:24rem}}
`;
