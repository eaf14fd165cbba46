import { channelTrouble, userOfChannel } from "./channel-name";
import type { Hub } from "./hub";
import { isObject } from "./read-object";
import { channelInfo } from "./rest-channels";
import { RestError } from "./rest-error";
import { LIMITS } from "./settings";

type Event = { name: string; data: string; channels: string[]; exceptSocketId?: string; info: unknown };
type Json = Record<string, unknown>;

/** `POST /events`: one event to up to a hundred channels. */
export function triggerEvent(hub: Hub, body: Json): Json {
  const event = readEvent(body, "channels" in body ? body.channels : [body.channel]);
  const info = event.channels.map((name) => [name, channelInfo(hub, name, event.info)]);
  send(hub, event);
  return event.info === undefined ? {} : { channels: Object.fromEntries(info) };
}

/** `POST /batch_events`: up to ten events, all or none. */
export function triggerBatch(hub: Hub, body: Json): Json {
  const { batch } = body;
  if (!Array.isArray(batch) || !batch.every(isObject))
    throw new RestError(400, "Expected batch to be a list");
  if (batch.length > LIMITS.eventsPerBatch)
    throw new RestError(400, `Batch is larger than ${LIMITS.eventsPerBatch} events`);
  const events = batch.map((one) => readEvent(one, [one.channel]));
  const info = events.map(({ channels: [name = ""], info }) => channelInfo(hub, name, info));
  for (const event of events) send(hub, event);
  return events.every((event) => event.info === undefined) ? {} : { batch: info };
}

function send(hub: Hub, { name, data, channels, exceptSocketId }: Event): void {
  for (const channel of channels) hub.publish(channel, name, data, exceptSocketId);
}

function readEvent(body: Json, channels: unknown): Event {
  const { name, data, socket_id: exceptSocketId, info } = body;
  if (typeof name !== "string" || name === "") throw new RestError(400, "Expected name to be a string");
  if (name.length > LIMITS.nameLength)
    throw new RestError(400, `Event name is longer than ${LIMITS.nameLength} characters`);
  if (typeof data !== "string") throw new RestError(400, "Expected data to be a string");
  if (Buffer.byteLength(data) > LIMITS.dataBytes)
    throw new RestError(
      413,
      `The data content of this event exceeds the allowed maximum (${LIMITS.dataBytes} bytes)`,
    );
  if (exceptSocketId !== undefined && !/^\d+\.\d+$/.test(String(exceptSocketId)))
    throw new RestError(400, "Invalid socket_id");
  return {
    name,
    data,
    channels: readChannels(channels),
    info,
    ...(exceptSocketId === undefined ? {} : { exceptSocketId: String(exceptSocketId) }),
  };
}

function readChannels(channels: unknown): string[] {
  if (!Array.isArray(channels) || channels.length === 0)
    throw new RestError(400, "Expected channels to be a list");
  if (channels.length > LIMITS.channelsPerEvent)
    throw new RestError(400, `Cannot trigger on more than ${LIMITS.channelsPerEvent} channels`);
  for (const name of channels) {
    const trouble = userOfChannel(name) === null ? channelTrouble(name) : null;
    if (trouble !== null) throw new RestError(400, trouble);
  }
  return channels as string[];
}
