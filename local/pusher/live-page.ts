import type { ServerResponse } from "node:http";
import { html, type Markup, sendPage } from "../page";
import { isPresence, isSigned } from "./channel-name";
import type { Connection } from "./connection";
import type { Hub, PastEvent } from "./hub";
import { SCRIPT, STYLE } from "./page-assets";

const SHOWN = 100;
const DATA_SHOWN = 300;

/** Shows who is connected, who listens to what, and what went by; it follows by itself. */
export function sendLivePage(hub: Hub, response: ServerResponse): void {
  const connections = [...hub.connections].reverse();
  const channels = hub.channels.names().sort();
  sendPage(response, {
    title: "Live",
    place: "Live",
    style: STYLE,
    script: SCRIPT,
    body: html`
<div class="head"><div>
  <h1>Live delivery</h1>
  <p class="lead">Open pages of the shop are told here that something happened. Nothing is kept: who is not connected sees the same after loading a page again.</p>
</div></div>
<div id="now" data-version="${hub.version}">
<section aria-labelledby="events"><h2 id="events">Latest events</h2>
${list(hub.past.map(eventRow), "No events yet", "Buy something in the shop while its seller is signed in.")}</section>
<section aria-labelledby="connections"><h2 id="connections">${count(connections.length, "connection")}</h2>
${list(connections.slice(0, SHOWN).map(connectionRow), "Nobody is connected", "Sign in to the shop, and your page connects.")}</section>
<section aria-labelledby="channels"><h2 id="channels">${count(channels.length, "channel")}</h2>
${list(
  channels.slice(0, SHOWN).map((name) => channelRow(hub, name)),
  "Nobody listens",
  "A channel is there as long as someone does.",
)}</section>
</div>`,
  });
}

function list(rows: Markup[], none: string, hint: string): Markup {
  if (rows.length > 0) return html`<ul class="rows">${rows}</ul>`;
  return html`<p class="none"><span class="strong">${none}.</span> <span class="muted">${hint}</span></p>`;
}

function eventRow({ at, channel, event, data, from, heardBy }: PastEvent): Markup {
  const shown = data.length > DATA_SHOWN ? `${data.slice(0, DATA_SHOWN)}…` : data;
  return html`<li class="row">
  <p><span class="strong">${event}</span> <span class="badge${heardBy > 0 ? " ok" : ""}">heard by ${heardBy}</span></p>
  <p class="mono muted">${channel}</p>
  <p class="mono">${shown}</p>
  <p class="xs muted num">${timeOf(at)}, from ${from === "app" ? "the app" : "a browser"}</p>
</li>`;
}

function connectionRow({ socketId, since, user, channels }: Connection): Markup {
  return html`<li class="row">
  <p><span class="mono strong">${socketId}</span> <span class="badge${user ? " ok" : ""}">${user ? "Signed in" : "Not signed in"}</span></p>
  <p class="mono muted">${[...channels].join(", ") || "listens to nothing"}</p>
  <p class="xs muted num">since ${timeOf(since)}${user ? ` as ${user.id}` : ""}</p>
</li>`;
}

function channelRow(hub: Hub, name: string): Markup {
  const members = hub.channels.membersOf(name);
  return html`<li class="row">
  <p><span class="mono strong">${name}</span> <span class="badge">${isPresence(name) ? "Presence" : isSigned(name) ? "Private" : "Public"}</span></p>
  <p class="xs muted num">${count(hub.channels.listenersOf(name).length, "listener")}${isPresence(name) ? `: ${members.map((member) => member.user_id).join(", ")}` : ""}</p>
</li>`;
}

function timeOf(at: Date): Markup {
  return html`<time datetime="${at.toISOString()}">${at.toLocaleTimeString("en-GB")}</time>`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
