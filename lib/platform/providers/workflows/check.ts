import { env } from "@/lib/platform/env";
import { answers } from "../../health/answers";

/** Inngest Cloud's door for events; a self-hosted engine has all of its doors at one address. */
const CLOUD = "https://inn.gs";

/** Whether the workflow engine's door for events answers; throws when not. */
export function checkWorkflows(signal: AbortSignal): Promise<void> {
  return answers(new URL("/health", env().INNGEST_BASE_URL ?? CLOUD), signal);
}
