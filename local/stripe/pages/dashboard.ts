import { readFileSync } from "node:fs";
import { type Hole, html, type Markup, raw, sendPage } from "../../page";
import { formatAmount } from "../money";
import type { Visit } from "./visit";

const STYLE = readFileSync(new URL("./dashboard.css", import.meta.url), "utf8");

const SECTIONS = [
  ["Overview", "/"],
  ["Payments", "/payments"],
  ["Transfers", "/transfers"],
  ["Refunds", "/refunds"],
  ["Disputes", "/disputes"],
  ["Accounts", "/accounts"],
  ["Events", "/events"],
] as const;

/** Sends one page of the dashboard; `section` is the link that is current. */
export function sendDashboard(
  { double, response }: Visit,
  title: string,
  section: string,
  body: Markup,
): void {
  const nav = SECTIONS.map(([label, href]) => ({ label, href, current: label === section }));
  const home = double.appOrigin
    ? html`<p class="xs"><a href="${double.appOrigin}">Open ResaleHub</a></p>`
    : null;
  const page = html`<div class="head"><h1>${title}</h1>${home}</div>${body}`;
  sendPage(response, { title, body: page, nav, place: "Payments (local)", style: STYLE });
}

/** A column: its heading, and whether it holds figures. */
export type Column = string | { label: string; num: true };

/** A table whose rows become labelled cells on a narrow screen. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Hole[])[],
): Markup {
  const headings = columns.map((column) =>
    typeof column === "string" ? { label: column, num: false } : column,
  );
  const figure = (num: boolean) => raw(num ? ' class="num"' : "");
  return html`<table role="table">
    <caption class="sr">${caption}</caption>
    <thead role="rowgroup"><tr role="row">${headings.map(({ label, num }) => html`<th role="columnheader" scope="col"${figure(num)}>${label}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map(
      (row) =>
        html`<tr role="row">${row.map((cell, index) => html`<td role="cell" data-label="${headings[index]?.label}"${figure(headings[index]?.num ?? false)}>${!isEmpty(cell) && html`<div>${cell}</div>`}</td>`)}</tr>`,
    )}</tbody>
  </table>`;
}

/** What stands where a table would be empty. */
export function empty(sentence: string): Markup {
  return html`<p class="empty muted">${sentence}</p>`;
}

/** A moment for people, with the exact one for machines; epoch seconds or a date. */
export function moment(at: number | Date): Markup {
  const date = at instanceof Date ? at : new Date(at * 1000);
  const shown = date.toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZone: "UTC",
  });
  return html`<time class="num" datetime="${date.toISOString()}" title="${date.toISOString()}">${shown} UTC</time>`;
}

const TONES: Record<string, string> = {
  succeeded: "ok",
  paid: "ok",
  complete: "ok",
  delivered: "ok",
  active: "ok",
  won: "ok",
  waiting: "warn",
  requires_action: "warn",
  needs_response: "warn",
  restricted: "warn",
  failed: "danger",
  given_up: "danger",
  dropped: "danger",
  lost: "danger",
  disputed: "danger",
};

/** A state as a badge with its word. */
export function badge(state: string): Markup {
  return html`<span class="badge ${TONES[state] ?? ""}">${state.replaceAll("_", " ")}</span>`;
}

/** An amount as a person reads it. */
export function amount(minor: number, currency: string): Markup {
  return html`<span class="num strong">${formatAmount(minor, currency)}</span>`;
}

/** A link whose text is an id. */
export function idLink(href: string, id: string): Markup {
  return html`<a class="mono" href="${href}">${id}</a>`;
}

/** An object as the API answers it, folded away. */
export function asJson(object: unknown): Markup {
  return html`<details><summary>As the API answers it</summary><pre class="mono">${JSON.stringify(object, null, 2)}</pre></details>`;
}

function isEmpty(value: Hole): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Pairs of what and what it is; empty ones are left out. */
export function facts(pairs: readonly (readonly [label: string, value: Hole])[]): Markup {
  const shown = pairs.filter(([, value]) => !isEmpty(value));
  return html`<dl class="facts">${shown.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
}
