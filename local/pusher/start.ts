import { assertLocalAllowed } from "../guard";
import { listen } from "../listen";
import { html, sendPage, serveFont } from "../page";
import { Hub } from "./hub";
import { sendLivePage } from "./live-page";
import { Outage } from "./outage";
import { serveRest } from "./rest";
import type { PusherOptions } from "./settings";
import { serveSockets } from "./sockets";

/** A running server for live delivery. */
export interface LocalPusher {
  /** The base address of the HTTP API, and for a person with a browser. */
  url: string;
  /** What pages open their sockets to. */
  socketUrl: string;
  close(): Promise<void>;
}

/** Starts the server that stands for Pusher Channels: sockets, HTTP API and a page to watch, on one port. */
export async function startPusher(options: PusherOptions): Promise<LocalPusher> {
  assertLocalAllowed("live delivery");
  const hub = new Hub();
  const outage = new Outage(hub);
  const server = await listen(async (request, response) => {
    if (options.testHooks && outage.serve(request, response)) return;
    if (outage.down) return void response.writeHead(503).end("Down\n");
    if (await serveRest(hub, options, request, response)) return;
    if (request.method === "GET" && serveFont(request, response)) return;
    if (request.method === "GET" && request.url === "/") return sendLivePage(hub, response);
    if (request.method === "GET" && request.url === "/api/version") {
      response.writeHead(200, { "content-type": "application/json" });
      return void response.end(JSON.stringify({ version: hub.version }));
    }
    const body = html`<h1>There is nothing here</h1><p class="lead"><a href="/">See what is open now</a></p>`;
    sendPage(response, { title: "Not found", place: "Live", body }, 404);
  }, options.port);
  const sockets = serveSockets(server.server, hub, { ...options, isDown: () => outage.down });
  return {
    url: server.url,
    socketUrl: server.url.replace(/^http/, "ws"),
    async close() {
      sockets.close();
      await server.close();
    },
  };
}
