import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { metrics } from "@/lib/platform/metrics/metrics";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

export type RequestWatch = {
  /** The servers that have had a request: Next keeps its own to itself. */
  readonly servers: ReadonlySet<Server>;
  /** How many requests are being answered now. */
  inFlight(): number;
};

/**
 * Sees every request of this process with its status, pages and server actions as well as routes. Node itself tells of
 * them (`http.server.request.start`), so nothing of Next's has to be wrapped.
 */
export function watchRequests(routeOf: (url: string) => string): RequestWatch {
  const servers = new Set<Server>();
  let inFlight = 0;
  subscribe("http.server.request.start", (message) => {
    const { request, response, server } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      server: Server;
    };
    servers.add(server);
    inFlight += 1;
    metrics().requestsInFlight.set(inFlight);
    const started = performance.now();
    // Closed comes after finished, and also when whoever asked has gone away.
    response.once("close", () => {
      inFlight -= 1;
      metrics().requestsInFlight.set(inFlight);
      const labels = {
        route: routeOf(request.url ?? "/"),
        method: METHODS.has(request.method ?? "") ? request.method : "other",
        status: response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : "aborted",
      };
      metrics().requestSeconds.observe(labels, (performance.now() - started) / 1000);
    });
  });
  return { servers, inFlight: () => inFlight };
}
