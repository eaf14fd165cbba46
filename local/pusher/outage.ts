import type { IncomingMessage, ServerResponse } from "node:http";
import type { Hub } from "./hub";

/** Lets a test take the service down and up again: `POST /_test/down` and `/_test/up`. */
export class Outage {
  down = false;

  constructor(private readonly hub: Hub) {}

  /** Answers the two switches; says whether the request was one. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== "POST" || !/^\/_test\/(down|up)$/.test(request.url ?? "")) return false;
    this.down = request.url === "/_test/down";
    if (this.down) for (const { socket } of this.hub.connections) socket.terminate();
    response.writeHead(204).end();
    return true;
  }
}
