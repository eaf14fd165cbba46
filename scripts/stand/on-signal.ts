const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs the clean-up once when this process is told to end, so that no server outlives it. */
export function onSignal(cleanUp: () => Promise<void>): void {
  let cleaning = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (cleaning) return;
      cleaning = true;
      void cleanUp().finally(() => process.exit(130));
    });
  }
}
