/** Runs once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/platform/env");
  // A process with wrong settings must not answer at all, rather than at the first request that needs them.
  env();
  const [{ observe }, { installAfterCommit }, { sendToWorkflows }] = await Promise.all([
    import("@/app/_server/observe"),
    import("@/app/_server/after-commit"),
    import("@/inngest/client"),
  ]);
  await observe();
  installAfterCommit(sendToWorkflows);
}

/** Told of every error that a page or handler has thrown, before its answer is sent. */
export async function onRequestError(error: unknown): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { answerAway } = await import("@/app/_server/answer-away");
  answerAway(error);
}
