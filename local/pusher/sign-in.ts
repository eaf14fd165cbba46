import type { Connection } from "./connection";
import type { Hub } from "./hub";
import { readObject } from "./read-object";
import { Refusal } from "./refusal";
import type { AppKeys } from "./settings";
import { isSame, sign } from "./signature";

/** A connection says whose it is, with the app's signature; a wrong one ends it. */
export function signIn(
  hub: Hub,
  keys: AppKeys,
  connection: Connection,
  asked: { auth?: unknown; user_data?: unknown },
): void {
  const { auth, user_data: data } = asked;
  const text = `${connection.socketId}::user::${String(data)}`;
  if (!isSame(`${keys.key}:${sign(keys.secret, text)}`, auth))
    throw new Refusal("Connection not authorized: the signature of the user is wrong", 4009, true);
  const { id, user_info: info, watchlist } = readObject(data) ?? {};
  if (typeof id !== "string" || id === "")
    throw new Refusal("Connection not authorized: user_data must be JSON with an id", 4009, true);
  if (watchlist !== undefined) throw new Refusal("Watchlists are not supported here");
  if (connection.user && connection.user.id !== id)
    throw new Refusal("The connection is signed in as someone else");
  connection.user = { id, ...(info === undefined ? {} : { info }) };
  hub.version++;
  connection.send("pusher:signin_success", { user_data: data });
}
