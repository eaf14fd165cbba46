const PATIENCE_MS = 15_000;

/**
 * Finds out why a handed-on event was not answered, by asking the app to register with the engine, which is what one
 * does after every deployment: each thing that can be wrong answers differently.
 * @param appUrl where people reach the shop
 */
export async function whyUnanswered(appUrl: string): Promise<string> {
  const address = `${appUrl}/api/inngest`;
  let answer: Response;
  try {
    answer = await fetch(address, { method: "PUT", signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return `The app does not answer at ${address}. Is it running, and is APP_URL right?`;
  }
  const told = (await answer.json().catch(() => ({}))) as { message?: string; modified?: boolean };
  if (answer.ok) {
    return told.modified === false
      ? `The engine knows the app, but its calls to ${address} do not get through. Look at the runs of platform-smoke there, and let a proxy or a firewall pass them.`
      : `The engine did not know the app, or an older state of it. It was registered just now at ${address}: run this again, and sync after each deployment.`;
  }
  if (/signing key|unauthori[sz]ed|signature|not found for key/i.test(told.message ?? "")) {
    return `The engine does not take the app's signing key: set INNGEST_SIGNING_KEY to that of the environment which INNGEST_EVENT_KEY belongs to, and restart the app. (${told.message})`;
  }
  return `The app could not register with the engine (status ${answer.status}): ${told.message ?? "no reason given"}`;
}
