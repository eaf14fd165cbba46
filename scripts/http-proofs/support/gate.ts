import { once } from "node:events";
import net from "node:net";

/**
 * A way to a service that a test can close: `refuse` as when nothing listens there any more, `hang` as when the
 * network swallows every byte. What was under way is cut off either way, and again when it opens.
 */
export class Gate {
  private readonly sockets = new Set<net.Socket>();
  private server = net.createServer();
  private hanging = false;
  private target = 0;

  private constructor(private port: number) {}

  static async make(): Promise<Gate> {
    const gate = new Gate(0);
    await gate.listen();
    return gate;
  }

  /** Stands in front of a service from now on; answers the address that leads through here. */
  before(address: string | undefined): string {
    const url = new URL(address ?? "");
    this.target = Number(url.port);
    url.port = String(this.port);
    // The way the settings write them: without a slash behind the host.
    return url.href.replace(/\/$/, "");
  }

  async refuse(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    this.cut();
    await closed;
  }

  async hang(): Promise<void> {
    this.hanging = true;
    this.cut();
  }

  async open(): Promise<void> {
    this.hanging = false;
    this.cut();
    if (!this.server.listening) await this.listen();
  }

  async close(): Promise<void> {
    if (this.server.listening) await this.refuse();
  }

  private cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private async listen(): Promise<void> {
    this.server = net.createServer((socket) => this.pass(socket));
    this.server.listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    this.port = (this.server.address() as net.AddressInfo).port;
  }

  private pass(socket: net.Socket): void {
    this.keep(socket);
    if (this.hanging) return;
    const there = net.connect(this.target, "127.0.0.1");
    this.keep(there);
    socket.pipe(there).pipe(socket);
    socket.once("close", () => there.destroy());
    there.once("close", () => socket.destroy());
  }

  private keep(socket: net.Socket): void {
    this.sockets.add(socket);
    socket.once("close", () => this.sockets.delete(socket));
    socket.on("error", () => socket.destroy());
  }
}
