import { userOfChannel } from "./channel-name";
import { Channels } from "./channels";
import type { Connection } from "./connection";

/** An event that went through, for the page. */
export interface PastEvent {
  at: Date;
  channel: string;
  event: string;
  data: string;
  from: "app" | "browser";
  heardBy: number;
}

const KEPT = 50;

/** All that is open now, and the latest events. Nothing outlives the process, as at Pusher. */
export class Hub {
  readonly connections = new Set<Connection>();
  readonly channels = new Channels();
  readonly past: PastEvent[] = [];
  /** Grows with every change, so that the page knows when to look again. */
  version = 0;

  add(connection: Connection): void {
    this.connections.add(connection);
    this.version++;
  }

  remove(connection: Connection): void {
    this.channels.leaveAll(connection);
    this.connections.delete(connection);
    this.version++;
  }

  connectionsOf(userId: string): Connection[] {
    return [...this.connections].filter(({ user }) => user?.id === userId);
  }

  /** Sends what the app has to say to a channel, or to all connections of one person. */
  publish(channel: string, event: string, data: string, exceptSocketId?: string): void {
    const userId = userOfChannel(channel);
    const listeners = userId === null ? this.channels.listenersOf(channel) : this.connectionsOf(userId);
    const told = listeners.filter(({ socketId }) => socketId !== exceptSocketId);
    for (const connection of told) connection.send(event, data, channel);
    this.note({ channel, event, data, from: "app", heardBy: told.length });
  }

  note(event: Omit<PastEvent, "at">): void {
    this.past.unshift({ at: new Date(), ...event });
    this.past.length = Math.min(this.past.length, KEPT);
    this.version++;
  }
}
