import { randomUUID } from "node:crypto";
import Pusher from "pusher";
import Client from "pusher-js";
import { afterAll, afterEach, beforeAll } from "vitest";
import { WebSocket } from "ws";
import { IS_REAL, optionalSandboxSetting, sandboxSetting } from "../../sandbox";
import type { PusherOptions } from "../settings";
import { type LocalPusher, startPusher } from "../start";
import { Socket } from "./socket";

// `npm run test:vendors` runs the same checks against the vendor; what only the local server can show is skipped there.
const keys = {
  appId: sandboxSetting("VENDOR_PUSHER_APP_ID", "app"),
  key: sandboxSetting("VENDOR_PUSHER_KEY", "local-key"),
  secret: sandboxSetting("VENDOR_PUSHER_SECRET", "local-secret"),
};
const cluster = sandboxSetting("VENDOR_PUSHER_CLUSTER", "local");

/** What the vendor's library lets one listen to: a channel, a connection, a person. */
type Bindable = {
  bind(event: string, heard: (data: never) => void): unknown;
  unbind(event: string, heard: (data: never) => void): unknown;
};

/** Gives one file of tests a server, the vendor's two SDKs for it, and sockets without any SDK. */
export function rig(options: Partial<PusherOptions> = {}) {
  let server: LocalPusher | undefined;
  const clients: Client[] = [];
  const sockets: Socket[] = [];
  beforeAll(async () => {
    if (!IS_REAL) server = await startPusher({ port: 0, ...keys, ...options });
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.disconnect();
    for (const socket of sockets.splice(0)) socket.end();
  });
  afterAll(() => server?.close());

  /** The local server's, or another one of the sandbox; none means the vendor's own. */
  const address = (): string | undefined => server?.url ?? optionalSandboxSetting("VENDOR_PUSHER_URL");
  const appWith = (other: Partial<typeof keys> = {}): Pusher => {
    const all = { ...keys, ...other };
    if (!address()) return new Pusher({ ...all, cluster, useTLS: true });
    const { hostname, port } = new URL(address() ?? "");
    return new Pusher({ ...all, host: hostname, port, useTLS: false });
  };
  return {
    keys,
    url: (path = "") => `${server?.url}${path}`,
    appWith,
    app: () => appWith(),
    /** A browser of the person; `spoil` changes what the app has signed. */
    browser(userId: string = randomUUID(), spoil: (auth: string) => string = (auth) => auth): Client {
      const app = appWith();
      const at = address();
      const port = at ? Number(new URL(at).port) : 443;
      const client = new Client(keys.key, {
        cluster,
        ...(at ? { wsHost: "127.0.0.1", wsPort: port, forceTLS: false, enabledTransports: ["ws"] } : {}),
        channelAuthorization: {
          endpoint: "",
          transport: "ajax",
          customHandler: ({ socketId, channelName }, answer) => {
            const presence = channelName.startsWith("presence-")
              ? { user_id: userId, user_info: { name: `Name of ${userId}` } }
              : undefined;
            const pass = app.authorizeChannel(socketId, channelName, presence);
            answer(null, { ...pass, auth: spoil(pass.auth) });
          },
        },
        userAuthentication: {
          endpoint: "",
          transport: "ajax",
          customHandler: ({ socketId }, answer) => {
            const pass = app.authenticateUser(socketId, { id: userId });
            answer(null, { ...pass, auth: spoil(pass.auth) });
          },
        },
      });
      clients.push(client);
      return client;
    },
    /** A bare socket to the server, or to another path of it. */
    socket(path = `/app/${keys.key}?protocol=7&client=test`): Socket {
      const socket = new Socket(new WebSocket(`${server?.socketUrl}${path}`));
      sockets.push(socket);
      return socket;
    },
  };
}

/** The next event of this name. */
export function next<T = unknown>(of: Bindable, event: string): Promise<T> {
  return new Promise((resolve) => {
    const heard = (data: T): void => {
      of.unbind(event, heard);
      resolve(data);
    };
    of.bind(event, heard);
  });
}
