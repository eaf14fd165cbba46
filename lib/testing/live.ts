import Client from "pusher-js";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type LocalPusher, startPusher } from "@/local/pusher/start";
import type { RealtimeProvider } from "../platform/providers/realtime/port";
import { testEnvironment } from "./environment";

const { PUSHER_TEST_APP_ID, PUSHER_TEST_KEY, PUSHER_TEST_SECRET, PUSHER_TEST_CLUSTER } = process.env;

const settings = {
  PUSHER_APP_ID: PUSHER_TEST_APP_ID ?? "app",
  PUSHER_KEY: PUSHER_TEST_KEY ?? "key",
  PUSHER_SECRET: PUSHER_TEST_SECRET ?? "secret",
  PUSHER_CLUSTER: PUSHER_TEST_CLUSTER ?? "local",
};

/**
 * Gives the tests of one file live delivery and browsers for it. Set PUSHER_TEST_APP_ID, _KEY, _SECRET and _CLUSTER
 * to use the vendor instead of the local server. Call it after `testDatabase`, if at all.
 */
export function testLive() {
  const isReal = PUSHER_TEST_KEY !== undefined;
  let server: LocalPusher | undefined;
  const clients: Client[] = [];
  beforeAll(async () => {
    const nowhere = "postgresql://none@127.0.0.1:9/none";
    const kept = { DATABASE_URL: nowhere, DATABASE_READ_URL: nowhere, ...testEnvironment(), ...process.env };
    Object.assign(process.env, kept, settings);
    if (isReal) return;
    const { PUSHER_APP_ID: appId, PUSHER_KEY: key, PUSHER_SECRET: secret } = settings;
    server = await startPusher({ port: 0, appId, key, secret, testHooks: true });
    Object.assign(process.env, { PUSHER_API_URL: server.url, PUSHER_WS_URL: server.socketUrl });
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.disconnect();
  });
  afterAll(() => server?.close());
  return {
    isReal,
    /** A browser that is let in by what the provider signs, as person and in presence channels as `userId`. */
    browser(live: RealtimeProvider, userId: string): Client {
      const url = server ? new URL(server.socketUrl) : null;
      const client = new Client(settings.PUSHER_KEY, {
        cluster: settings.PUSHER_CLUSTER,
        ...(url
          ? { wsHost: url.hostname, wsPort: Number(url.port), forceTLS: false, enabledTransports: ["ws"] }
          : {}),
        channelAuthorization: {
          endpoint: "",
          transport: "ajax",
          customHandler: ({ socketId, channelName: channel }, answer) => {
            const presence = channel.startsWith("presence-") ? { presence: { userId } } : {};
            answer(null, live.authorizeChannel({ socketId, channel, ...presence }));
          },
        },
        userAuthentication: {
          endpoint: "",
          transport: "ajax",
          customHandler: ({ socketId }, answer) => answer(null, live.authenticateUser({ socketId, userId })),
        },
      });
      clients.push(client);
      return client;
    },
    /** Takes the local server down, or up again. */
    async turn(state: "down" | "up"): Promise<void> {
      await fetch(`${server?.url}/_test/${state}`, { method: "POST" });
    },
  };
}
