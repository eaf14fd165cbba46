type Settings = { PUSHER_KEY?: string; PUSHER_CLUSTER?: string; PUSHER_WS_URL?: string };

/** What a browser needs to open its live connection; none of it is secret. */
export type LiveConnection = {
  readonly key: string;
  readonly cluster: string;
  readonly wsHost: string;
  readonly wsPort: number;
  readonly forceTLS: boolean;
};

/** Where browsers connect to be told what is new; null where the shop runs without live delivery. */
export function liveConnection(settings: Settings): LiveConnection | null {
  const { PUSHER_KEY: key, PUSHER_CLUSTER: cluster, PUSHER_WS_URL: given } = settings;
  if (!key || !cluster) return null;
  const url = new URL(given || `wss://ws-${cluster}.pusher.com`);
  const forceTLS = url.protocol === "wss:";
  return { key, cluster, wsHost: url.hostname, wsPort: Number(url.port) || (forceTLS ? 443 : 80), forceTLS };
}
