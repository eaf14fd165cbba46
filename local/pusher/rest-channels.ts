import { isPresence } from "./channel-name";
import type { Hub } from "./hub";
import { RestError } from "./rest-error";

type Json = Record<string, unknown>;

/** `GET /channels`: what is listened to now. */
export function listChannels(hub: Hub, query: URLSearchParams): Json {
  const prefix = query.get("filter_by_prefix") ?? "";
  const info = query.get("info") ?? undefined;
  if (info?.includes("user_count") && !isPresence(prefix))
    throw new RestError(400, "user_count is for presence channels only: filter by the prefix presence-");
  const found = hub.channels.names(prefix);
  return { channels: Object.fromEntries(found.map((name) => [name, channelInfo(hub, name, info)])) };
}

/** `GET /channels/:name`. */
export function describeChannel(hub: Hub, name: string, query: URLSearchParams): Json {
  const occupied = hub.channels.listenersOf(name).length > 0;
  return { occupied, ...channelInfo(hub, name, query.get("info") ?? undefined) };
}

/** `GET /channels/:name/users`. */
export function listUsers(hub: Hub, name: string): Json {
  if (!isPresence(name)) throw new RestError(400, "Users can be listed for presence channels only");
  return { users: hub.channels.membersOf(name).map((member) => ({ id: member.user_id })) };
}

/** The attributes that were asked for by name, with commas between. */
export function channelInfo(hub: Hub, name: string, wanted: unknown): Json {
  const asked = typeof wanted === "string" ? wanted.split(",") : [];
  if (asked.includes("user_count") && !isPresence(name))
    throw new RestError(400, "user_count is for presence channels only");
  return {
    ...(asked.includes("user_count") ? { user_count: hub.channels.membersOf(name).length } : {}),
    ...(asked.includes("subscription_count")
      ? { subscription_count: hub.channels.listenersOf(name).length }
      : {}),
  };
}
