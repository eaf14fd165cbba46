import type { Connection } from "./connection";

/** Asks a connection that has been silent whether it is still there, and hangs up when it does not answer. */
export class IdleWatch {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly seconds: { activityTimeout: number; pongTimeout: number },
  ) {
    this.heard();
  }

  /** Whatever comes in shows that it is there. */
  heard(): void {
    this.wait(this.seconds.activityTimeout, () => {
      this.connection.send("pusher:ping", {});
      this.wait(this.seconds.pongTimeout, () =>
        this.connection.hangUp(4201, "Pong reply not received in time"),
      );
    });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private wait(seconds: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, seconds * 1000);
  }
}
