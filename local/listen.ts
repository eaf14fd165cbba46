import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isLoopbackHost } from "./loopback";

/** A server that runs, its address, and how to end it. */
export interface Listening {
  url: string;
  port: number;
  server: Server;
  close(): Promise<void>;
}

/** Answers one request; a rejection becomes a 500 without details. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Serves on loopback only; port 0 takes a free one. */
export async function listen(handler: Handler, port: number): Promise<Listening> {
  const server = createServer(async (request, response) => {
    if (!isLoopbackHost(request.headers.host)) {
      response.writeHead(421).end("This server answers on localhost only.\n");
      return;
    }
    try {
      await handler(request, response);
    } catch (error) {
      // A client that hangs up in the middle of its request is no fault of the server's.
      if (request.destroyed && !request.complete) return;
      console.error(`${request.method} ${request.url?.split("?")[0]} failed:`, error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end("Internal error\n");
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    server,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
