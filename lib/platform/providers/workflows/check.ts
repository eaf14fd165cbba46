import { env } from "@/lib/platform/env";

/** Inngest Cloud's door for events; a self-hosted engine has all of its doors at one address. */
const CLOUD = "https://inn.gs";

/** Whether the workflow engine's door for events answers; throws when not. No key is sent, nothing is written. */
export async function checkWorkflows(signal: AbortSignal): Promise<void> {
  const answer = await fetch(new URL("/health", env().INNGEST_BASE_URL ?? CLOUD), { signal });
  await answer.body?.cancel();
  // Whatever it says of the address: it is up and reached. 5xx is its own trouble.
  if (answer.status >= 500) throw new Error(`the workflow engine answered ${answer.status}`);
}
