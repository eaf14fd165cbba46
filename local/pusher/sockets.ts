import type { IncomingMessage, Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { isLoopbackHost } from "../loopback";
import { Connection } from "./connection";
import type { Hub } from "./hub";
import { IdleWatch } from "./idle-watch";
import { receive } from "./receive";
import { LIMITS, type PusherOptions } from "./settings";

/** Far above the largest message that anyone may send; the socket itself refuses more. */
const MAX_FRAME_BYTES = 64 * 1024;
const PROTOCOLS = ["5", "6", "7"];

/** Takes the browsers' sockets at `/app/<key>`, beside the HTTP of the same port. */
export function serveSockets(
  server: Server,
  hub: Hub,
  options: PusherOptions & { isDown: () => boolean },
): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  server.on("upgrade", (request, socket, head) => {
    if (!isLoopbackHost(request.headers.host) || options.isDown()) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (open) => greet(hub, options, request, open));
  });
  return {
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function greet(hub: Hub, options: PusherOptions, request: IncomingMessage, socket: WebSocket): void {
  const connection = new Connection(socket);
  // A broken frame or a peer that vanishes is followed by `close`, which cleans up.
  socket.on("error", () => {});
  const trouble = troubleWith(request, options.key);
  if (trouble) {
    connection.hangUp(...trouble);
    return;
  }
  const seconds = {
    activityTimeout: options.activityTimeout ?? LIMITS.activityTimeout,
    pongTimeout: options.pongTimeout ?? LIMITS.pongTimeout,
  };
  const idle = new IdleWatch(connection, seconds);
  socket.on("message", (data, isBinary) => {
    // What still comes in from a connection that is being hung up counts for nothing.
    if (socket.readyState !== socket.OPEN) return;
    idle.heard();
    if (isBinary) connection.complain("Binary frames are not supported");
    else receive(hub, options, connection, String(data));
  });
  socket.on("close", () => {
    idle.stop();
    hub.remove(connection);
  });
  hub.add(connection);
  connection.send("pusher:connection_established", {
    socket_id: connection.socketId,
    activity_timeout: seconds.activityTimeout,
  });
}

/** Why this is no connection for the app, with the protocol's code. */
function troubleWith(request: IncomingMessage, key: string): [code: number, message: string] | null {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname !== `/app/${key}`)
    return [4001, "Could not find app by its key: is it the key of this cluster?"];
  const protocol = searchParams.get("protocol");
  if (protocol === null) return [4008, "No protocol version supplied"];
  return PROTOCOLS.includes(protocol) ? null : [4007, "Unsupported protocol version"];
}
