/** Runs once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ installAfterCommit }, { sendToWorkflows }] = await Promise.all([
    import("@/app/_server/after-commit"),
    import("@/inngest/client"),
  ]);
  installAfterCommit(sendToWorkflows);
}
