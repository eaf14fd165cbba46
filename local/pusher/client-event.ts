import { isSigned } from "./channel-name";
import type { Connection } from "./connection";
import type { Hub } from "./hub";
import { Refusal } from "./refusal";
import { LIMITS } from "./settings";

/** A browser tells the others of its private or presence channel something, without the app. */
export function sendClientEvent(
  hub: Hub,
  connection: Connection,
  { event, channel, data }: { event: string; channel?: unknown; data?: unknown },
): void {
  if (typeof channel !== "string" || !isSigned(channel))
    throw new Refusal("Client events are for private and presence channels only");
  if (!connection.channels.has(channel))
    throw new Refusal(`Client event rejected: not subscribed to ${channel}`);
  if (event.length > LIMITS.nameLength)
    throw new Refusal(`Event name is longer than ${LIMITS.nameLength} characters`);
  const text = typeof data === "string" ? data : JSON.stringify(data ?? {});
  if (Buffer.byteLength(text) > LIMITS.dataBytes)
    throw new Refusal(`The data of this event exceeds ${LIMITS.dataBytes} bytes`);
  if (isTooFast(connection, Date.now()))
    throw new Refusal(
      `Client event rejected: the limit of ${LIMITS.clientEventsPerSecond} a second is passed`,
      4301,
    );

  const userId = hub.channels.memberOf(channel, connection)?.user_id;
  const others = hub.channels.listenersOf(channel).filter((other) => other !== connection);
  for (const other of others)
    other.sendAsIs({ event, channel, data, ...(userId === undefined ? {} : { user_id: userId }) });
  hub.note({ channel, event, data: text, from: "browser", heardBy: others.length });
}

/** Counts what got through within the last second; what was refused does not prolong the wait. */
function isTooFast({ sentAt }: Connection, now: number): boolean {
  while (sentAt[0] !== undefined && sentAt[0] <= now - 1000) sentAt.shift();
  if (sentAt.length >= LIMITS.clientEventsPerSecond) return true;
  sentAt.push(now);
  return false;
}
