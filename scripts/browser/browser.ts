/** A browser that tests may drive. Without a path, Playwright takes the one that it downloaded itself. */
export type Browser = {
  /** For people: where it comes from. */
  readonly name: string;
  readonly executablePath?: string;
  /** Variables that it needs beyond ours, such as where its libraries lie. */
  readonly env?: Readonly<Record<string, string>>;
};

/** One way to get a browser: what it offers, best first, or nothing. */
export type BrowserSource = {
  readonly name: string;
  offer(): Promise<readonly Browser[]>;
};

/**
 * Without a sandbox, because a container's root may not make one; without shared memory, which containers keep
 * small; and without anything that calls its maker's servers.
 */
export const LAUNCH_ARGS: readonly string[] = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
