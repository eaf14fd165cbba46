import { channelTrouble, isPresence, isSigned, userOfChannel } from "./channel-name";
import type { Member } from "./channels";
import type { Connection } from "./connection";
import type { Hub } from "./hub";
import { isObject, readObject } from "./read-object";
import { Refusal } from "./refusal";
import { type AppKeys, LIMITS } from "./settings";
import { isSame, sign } from "./signature";

type Asked = { channel?: unknown; auth?: unknown; channel_data?: unknown };

/** A connection asks to listen to a channel; a private or presence one needs the app's signature. */
export function subscribe(hub: Hub, keys: AppKeys, connection: Connection, asked: Asked): void {
  const { channel, auth, channel_data: data } = asked;
  const userId = userOfChannel(channel);
  if (userId !== null) {
    listenAsUser(connection, userId);
    return;
  }
  const trouble = channelTrouble(channel);
  if (trouble !== null || typeof channel !== "string") throw new Refusal(trouble ?? "No channel");
  if (connection.channels.has(channel)) throw new Refusal(`Existing subscription to channel ${channel}`);

  if (isSigned(channel)) {
    const text = [connection.socketId, channel, ...(data === undefined ? [] : [data])].join(":");
    if (!isSame(`${keys.key}:${sign(keys.secret, text)}`, auth))
      throw new Refusal(
        `Invalid signature: Expected HMAC SHA256 hex digest of ${text}, but got ${String(auth)}`,
      );
  }
  const member = isPresence(channel) ? memberFrom(data, connection) : null;
  if (member && isFull(hub, channel, member)) throw new Refusal(`${channel} has its most members`);

  hub.channels.join(channel, connection, member);
  hub.version++;
  connection.send(
    "pusher_internal:subscription_succeeded",
    member ? presenceOf(hub.channels.membersOf(channel)) : {},
    channel,
  );
}

/** Events for a person reach their signed-in connections anyway; the library asks for the channel all the same. */
function listenAsUser(connection: Connection, userId: string): void {
  if (connection.user?.id !== userId)
    throw new Refusal("Only a connection that is signed in as this user may listen to it");
  connection.send("pusher_internal:subscription_succeeded", {}, `#server-to-user-${userId}`);
}

/** The person whom the app has vouched for: in the signed channel data, or by having signed the connection in. */
function memberFrom(data: unknown, { user }: Connection): Member {
  if (data === undefined && user) return { user_id: user.id, ...(user.info ? { user_info: user.info } : {}) };
  const { user_id: id, user_info: info } = readObject(data) ?? {};
  if ((typeof id !== "string" && typeof id !== "number") || String(id) === "")
    throw new Refusal("channel_data must be JSON with a user_id");
  if (String(id).length > LIMITS.userIdLength)
    throw new Refusal(`user_id is longer than ${LIMITS.userIdLength}`);
  if (info !== undefined && !isObject(info)) throw new Refusal("user_info must be an object");
  if (Buffer.byteLength(JSON.stringify(info ?? {})) > LIMITS.userInfoBytes)
    throw new Refusal(`user_info is larger than ${LIMITS.userInfoBytes} bytes`);
  return { user_id: String(id), ...(info ? { user_info: info } : {}) };
}

function isFull(hub: Hub, channel: string, { user_id: id }: Member): boolean {
  const members = hub.channels.membersOf(channel);
  return members.length >= LIMITS.presenceMembers && !members.some((member) => member.user_id === id);
}

function presenceOf(members: readonly Member[]) {
  const hash = Object.fromEntries(members.map(({ user_id: id, user_info: info }) => [id, info ?? null]));
  return { presence: { ids: Object.keys(hash), hash, count: members.length } };
}
