/** Refuses to run a local stand-in where real money and real people could meet it. */
export function assertLocalAllowed(name: string): void {
  // The demo serves a production build, so it says on purpose that it is only the demo.
  if (process.env.NODE_ENV === "production" && process.env.RESALEHUB_LOCAL !== "1") {
    throw new Error(
      `The local ${name} server must not run with NODE_ENV=production. ` +
        "Configure the real service, or set RESALEHUB_LOCAL=1 if this is the demo on your own machine.",
    );
  }
}
