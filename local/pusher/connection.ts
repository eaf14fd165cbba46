import { randomInt } from "node:crypto";
import type { WebSocket } from "ws";

/** One open socket of a browser, and what is known of it. */
export class Connection {
  readonly socketId = `${randomInt(1, 1_000_000)}.${randomInt(1, 1_000_000_000)}`;
  readonly since = new Date();
  readonly channels = new Set<string>();
  /** Who it is signed in as. */
  user: { id: string; info?: unknown } | null = null;
  /** When it sent its latest client events, in milliseconds. */
  readonly sentAt: number[] = [];

  constructor(readonly socket: WebSocket) {}

  /** Pusher's envelope: data travels as text that is JSON itself. */
  send(event: string, data: unknown, channel?: string): void {
    const text = typeof data === "string" ? data : JSON.stringify(data);
    this.sendAsIs({ event, data: text, ...(channel === undefined ? {} : { channel }) });
  }

  sendAsIs(message: object): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** Says what was wrong; an error without a code of its own leaves the connection open. */
  complain(message: string, code: number | null = null): void {
    this.sendAsIs({ event: "pusher:error", data: { code, message } });
  }

  /** Ends it with one of the protocol's codes: 40xx for good, 42xx to come back at once. */
  hangUp(code: number, message: string): void {
    this.complain(message, code);
    this.socket.close(code, message);
  }
}
