import { sendClientEvent } from "./client-event";
import type { Connection } from "./connection";
import type { Hub } from "./hub";
import { isObject, readObject } from "./read-object";
import { Refusal } from "./refusal";
import type { AppKeys } from "./settings";
import { signIn } from "./sign-in";
import { subscribe } from "./subscribe";

/** Does what a message of a browser asks for, or says why not. */
export function receive(hub: Hub, keys: AppKeys, connection: Connection, raw: string): void {
  try {
    act(hub, keys, connection, raw);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message, code, ends } = error;
    if (ends && code !== null) connection.hangUp(code, message);
    else connection.complain(message, code);
  }
}

function act(hub: Hub, keys: AppKeys, connection: Connection, raw: string): void {
  const message = readObject(raw);
  if (!message) throw new Refusal("Invalid JSON: expected an object with an event");
  const { event, channel, data } = message;
  if (typeof event !== "string") throw new Refusal("Expected event to be a string");
  // Libraries differ in whether the data is an object or its text.
  const asked = (isObject(data) ? data : readObject(data)) ?? {};
  if (event.startsWith("client-")) sendClientEvent(hub, connection, { event, channel, data });
  else if (event === "pusher:ping") connection.send("pusher:pong", {});
  else if (event === "pusher:subscribe") subscribe(hub, keys, connection, asked);
  else if (event === "pusher:unsubscribe") unsubscribe(hub, connection, asked.channel);
  else if (event === "pusher:signin") signIn(hub, keys, connection, asked);
  else if (event !== "pusher:pong") throw new Refusal(`Unknown event: ${event}`);
}

function unsubscribe(hub: Hub, connection: Connection, channel: unknown): void {
  if (typeof channel !== "string") throw new Refusal("Expected the channel to be a string");
  hub.channels.leave(channel, connection);
  hub.version++;
}
