import type { Connection } from "./connection";

/** One person in a presence channel, as the others see them. */
export interface Member {
  user_id: string;
  user_info?: unknown;
}

/** Who listens to what. A channel is there as long as someone listens. */
export class Channels {
  private readonly listeners = new Map<string, Map<Connection, Member | null>>();

  names(prefix = ""): string[] {
    return [...this.listeners.keys()].filter((name) => name.startsWith(prefix));
  }

  listenersOf(channel: string): Connection[] {
    return [...(this.listeners.get(channel)?.keys() ?? [])];
  }

  /** Each person once, however many connections they have. */
  membersOf(channel: string): Member[] {
    const byId = new Map<string, Member>();
    for (const member of this.listeners.get(channel)?.values() ?? [])
      if (member && !byId.has(member.user_id)) byId.set(member.user_id, member);
    return [...byId.values()];
  }

  memberOf(channel: string, connection: Connection): Member | null {
    return this.listeners.get(channel)?.get(connection) ?? null;
  }

  /** Lets a connection in; the others of a presence channel hear of a person who was not there before. */
  join(channel: string, connection: Connection, member: Member | null): void {
    const isNew = member !== null && !this.has(channel, member.user_id);
    const listeners = this.listeners.get(channel) ?? new Map<Connection, Member | null>();
    this.listeners.set(channel, listeners.set(connection, member));
    connection.channels.add(channel);
    if (isNew) this.tellOthers(channel, "pusher_internal:member_added", member, connection);
  }

  /** Lets a connection go; the others hear of it when it was its person's last. */
  leave(channel: string, connection: Connection): void {
    const listeners = this.listeners.get(channel);
    const member = listeners?.get(connection);
    if (!listeners?.delete(connection)) return;
    connection.channels.delete(channel);
    if (listeners.size === 0) this.listeners.delete(channel);
    else if (member && !this.has(channel, member.user_id))
      this.tellOthers(channel, "pusher_internal:member_removed", { user_id: member.user_id });
  }

  leaveAll(connection: Connection): void {
    for (const channel of [...connection.channels]) this.leave(channel, connection);
  }

  private tellOthers(channel: string, event: string, data: unknown, about?: Connection): void {
    for (const connection of this.listenersOf(channel))
      if (connection !== about) connection.send(event, data, channel);
  }

  private has(channel: string, userId: string): boolean {
    return this.membersOf(channel).some((member) => member.user_id === userId);
  }
}
