import Client from "pusher-js";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type LocalPusher, startPusher } from "@/local/pusher/start";
import { IS_REAL, optionalSandboxSetting, sandboxSetting } from "@/local/sandbox";
import type { RealtimeProvider } from "../platform/providers/realtime/port";
import { testEnvironment } from "./environment";

const settings = {
  PUSHER_APP_ID: sandboxSetting("VENDOR_PUSHER_APP_ID", "app"),
  PUSHER_KEY: sandboxSetting("VENDOR_PUSHER_KEY", "key"),
  PUSHER_SECRET: sandboxSetting("VENDOR_PUSHER_SECRET", "secret"),
  PUSHER_CLUSTER: sandboxSetting("VENDOR_PUSHER_CLUSTER", "local"),
};

/**
 * Gives the tests of one file live delivery and browsers for it, by the vendor's sandbox in a run of
 * `npm run test:vendors`. Call it after `testDatabase`, if at all.
 */
export function testLive() {
  let server: LocalPusher | undefined;
  const clients: Client[] = [];
  beforeAll(async () => {
    const nowhere = "postgresql://none@127.0.0.1:9/none";
    const kept = { DATABASE_URL: nowhere, DATABASE_READ_URL: nowhere, ...testEnvironment(), ...process.env };
    Object.assign(process.env, kept, settings);
    if (IS_REAL) {
      const elsewhere = optionalSandboxSetting("VENDOR_PUSHER_URL") ?? "";
      const socketUrl = elsewhere.replace(/^http/, "ws");
      return void Object.assign(process.env, { PUSHER_API_URL: elsewhere, PUSHER_WS_URL: socketUrl });
    }
    const { PUSHER_APP_ID: appId, PUSHER_KEY: key, PUSHER_SECRET: secret } = settings;
    server = await startPusher({ port: 0, appId, key, secret, testHooks: true });
    Object.assign(process.env, { PUSHER_API_URL: server.url, PUSHER_WS_URL: server.socketUrl });
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.disconnect();
  });
  afterAll(() => server?.close());
  return {
    isReal: IS_REAL,
    /** A browser that is let in by what the provider signs, as person and in presence channels as `userId`. */
    browser(live: RealtimeProvider, userId: string): Client {
      const socketUrl = process.env.PUSHER_WS_URL;
      const url = socketUrl ? new URL(socketUrl) : null;
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
