import Pusher from "pusher-js";
import { userChannel } from "@/lib/kernel/user-channel";
import type { LiveSettings } from "./me-view";

/** Hung up on by the service (a session ended, a limit): so long is waited before calling again, in milliseconds. */
const CALL_AGAIN_MS = 10_000;

export type LiveHandlers = {
  /** Told each time that delivery begins, the first time too: what came before it was not heard. */
  readonly onUp: () => void;
  /** Told when it ends without having been asked to. */
  readonly onDown: () => void;
  readonly onNotice: () => void;
  readonly onOrder: (shortId: string) => void;
  /** Whether the person is still signed in, asked before a connection that was cut off is opened again. */
  readonly mayGoOn: () => Promise<boolean>;
};

/**
 * Opens the one connection of this page to its person's own channel; the answer closes it. What is said there is a
 * hint to look, never a fact to show: a message may be missed, or come twice.
 */
export function openLive(settings: LiveSettings, userId: string, on: LiveHandlers): () => void {
  const { key, cluster, wsHost, wsPort, forceTLS } = settings;
  const pusher = new Pusher(key, {
    cluster,
    wsHost,
    wsPort,
    wssPort: wsPort,
    forceTLS,
    // Encrypted when forceTLS says so. Its fallbacks go to other addresses, which our policy forbids: without a socket
    // the page asks by itself.
    enabledTransports: ["ws"],
    channelAuthorization: { endpoint: "/api/v1/live/auth", transport: "ajax" },
    userAuthentication: { endpoint: "/api/v1/live/user", transport: "ajax" },
  });
  let closed = false;
  let up = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const down = (): void => {
    if (up) on.onDown();
    up = false;
  };
  pusher.signin();
  const channel = pusher.subscribe(userChannel(userId));
  channel.bind("pusher:subscription_succeeded", () => {
    up = true;
    on.onUp();
  });
  channel.bind("notice", on.onNotice);
  channel.bind("order", (data: unknown) => {
    const shortId = (data as { shortId?: unknown } | null)?.shortId;
    if (typeof shortId === "string") on.onOrder(shortId);
  });
  pusher.connection.bind("state_change", ({ current }: { current: string }) => {
    if (closed || current === "connected") return;
    down();
    if (current !== "disconnected") return;
    // Cut off for good, as the library sees it: it is for us to see whether we are still welcome.
    timer = setTimeout(() => {
      void on.mayGoOn().then((may) => {
        if (may && !closed) pusher.connect();
      });
    }, CALL_AGAIN_MS);
  });
  return () => {
    closed = true;
    clearTimeout(timer);
    pusher.disconnect();
  };
}
