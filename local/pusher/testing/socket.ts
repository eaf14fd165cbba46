import type { WebSocket } from "ws";

type Message = { event: string; channel?: string; data?: unknown };

/** A socket whose messages are kept until they are asked for. */
export class Socket {
  private readonly kept: Message[] = [];
  private wake: () => void = () => {};
  readonly closed: Promise<number>;

  constructor(private readonly socket: WebSocket) {
    socket.on("message", (data) => {
      this.kept.push(JSON.parse(String(data)) as Message);
      this.wake();
    });
    socket.on("error", () => {});
    this.closed = new Promise((resolve) => socket.on("close", (code) => resolve(code)));
  }

  /** The next message, its data read. */
  async next(): Promise<Message> {
    while (this.kept.length === 0)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    const message = this.kept.shift() as Message;
    return { ...message, data: typeof message.data === "string" ? JSON.parse(message.data) : message.data };
  }

  /** Waits for the greeting; answers the id that the server gave. */
  async greeted(): Promise<string> {
    return ((await this.next()).data as { socket_id: string }).socket_id;
  }

  send(message: unknown): void {
    this.socket.send(
      typeof message === "string" || Buffer.isBuffer(message) ? message : JSON.stringify(message),
    );
  }

  end(): void {
    this.socket.terminate();
  }
}
