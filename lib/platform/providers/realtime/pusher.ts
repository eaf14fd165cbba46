import Pusher from "pusher";
import { requestFailure } from "@/lib/kernel/failure";
import { env } from "../../env";
import { log } from "../../log";
import type { RealtimeProvider } from "./port";

/** Limits of the service: https://pusher.com/docs/channels/library_auth_reference/rest-api */
const MAX_CHANNELS = 100;
const MAX_DATA_BYTES = 10 * 1024;

/** How long one call may take, in milliseconds: news that come later than the next look at the page are none. */
const TIMEOUT_MS = 5000;

/** A channel that nobody joins: asking for it costs the service nothing. */
const PROBE = "health-check";

let client: Pusher | undefined;

/** Tells open pages through Pusher Channels, or through what speaks its protocol at PUSHER_API_URL. */
export const pusherProvider: RealtimeProvider = {
  async trigger(channels, event, data, { exceptSocketId } = {}) {
    const body = JSON.stringify(data);
    if (body === undefined || Buffer.byteLength(body) > MAX_DATA_BYTES) {
      const message = `must be JSON of at most ${MAX_DATA_BYTES} bytes`;
      throw requestFailure("invalid", { fields: { data: { code: "too_big", message } } });
    }
    const more = exceptSocketId ? { socket_id: exceptSocketId } : {};
    for (let from = 0; from < channels.length; from += MAX_CHANNELS) {
      const some = channels.slice(from, from + MAX_CHANNELS);
      await reach(() => pusher().trigger(some, event, body, more));
    }
  },

  authorizeChannel({ socketId, channel, presence }) {
    if (!presence) return pusher().authorizeChannel(socketId, channel);
    const { userId, info } = presence;
    return pusher().authorizeChannel(socketId, channel, {
      user_id: userId,
      ...(info ? { user_info: info } : {}),
    });
  },

  authenticateUser: ({ socketId, userId }) => pusher().authenticateUser(socketId, { id: userId }),

  async terminateUser(userId) {
    await reach(() => pusher().terminateUserConnections(userId));
  },

  async check() {
    await reach(() => pusher().get({ path: `/channels/${PROBE}` }));
  },
};

function pusher(): Pusher {
  if (client) return client;
  const { PUSHER_APP_ID, PUSHER_KEY, PUSHER_SECRET, PUSHER_CLUSTER, PUSHER_API_URL } = env();
  if (!PUSHER_APP_ID || !PUSHER_KEY || !PUSHER_SECRET || !PUSHER_CLUSTER)
    throw new Error("live delivery was asked for without its settings");
  const keys = { appId: PUSHER_APP_ID, key: PUSHER_KEY, secret: PUSHER_SECRET, timeout: TIMEOUT_MS };
  const url = PUSHER_API_URL ? new URL(PUSHER_API_URL) : null;
  client = new Pusher(
    url
      ? { ...keys, host: url.hostname, port: url.port, useTLS: url.protocol === "https:" }
      : { ...keys, cluster: PUSHER_CLUSTER, useTLS: true },
  );
  return client;
}

/** Calls the service; what is wrong with our message is ours to mend, all else can be tried again. */
async function reach<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Pusher.RequestError)) throw error;
    const { status } = error;
    log.warn(
      { provider: "pusher", code: status ? "refused" : "network", ...(status ? { status } : {}) },
      "live delivery did not take what was sent",
    );
    throw requestFailure(status === 400 || status === 413 ? "invalid" : "unavailable");
  }
}
