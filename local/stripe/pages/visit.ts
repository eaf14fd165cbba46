import type { ServerResponse } from "node:http";
import { html, sendPage } from "../../page";
import type { Double } from "../double";

/** One request for a page. */
export interface Visit {
  double: Double;
  method: "GET" | "POST";
  /** What stands for `*` in the path. */
  id: string;
  fields: Record<string, string>;
  response: ServerResponse;
}

/** The page for what does not exist. */
export function notFound(response: ServerResponse): void {
  const body = html`<div class="empty">
    <h1>There is nothing here</h1>
    <p class="lead">The link may be old, or the local data was cleared.</p>
    <p class="back"><a class="btn" href="/">See all payments</a></p>
  </div>`;
  sendPage(response, { title: "Not found", body, place: "Payments (local)" }, 404);
}

/** Sends the browser on with a GET. */
export function seeOther(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, "cache-control": "no-store" }).end();
}
