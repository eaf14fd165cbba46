import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { sendToWorkflows } from "@/inngest/client";
import { systemActor } from "@/lib/kernel/actor";
import { env } from "@/lib/platform/env";
import { relayOutbox } from "@/lib/platform/outbox/relay";
import { getSmoke, type SmokeView } from "@/lib/platform/smoke/get-smoke";
import { requestSmoke } from "@/lib/platform/smoke/request-smoke";
import { whyUnanswered } from "./why-unanswered";

const LOOK_AGAIN_MS = 250;

/** One leg of the way, and how long it took. */
type Leg = { readonly what: string; readonly ms: number };

/** How far it came: every leg, or those before the one that broke and what to do about that. */
export type SmokeResult = { readonly legs: readonly Leg[]; readonly hint: string | null };

/**
 * Sends a harmless event the way every event goes: written by a command, handed to the engine by the relay, answered by
 * a workflow in the deployed app. Answers what each leg took, or why it broke.
 */
export async function runSmoke(options: { waitMs: number }): Promise<SmokeResult> {
  const ctx = { actor: systemActor("smoke") };
  const smokeId = randomUUID();
  const legs: Leg[] = [];
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    legs.push({ what, ms: Math.round(performance.now() - started) });
    return result;
  };
  /** Looks until it is so, or the time is up; a replica may be a little behind. */
  const until = async (
    isSo: (view: SmokeView | null) => boolean,
    waitMs: number,
  ): Promise<SmokeView | null> => {
    const end = performance.now() + waitMs;
    for (;;) {
      const view = await getSmoke(ctx, { smokeId });
      if (isSo(view) || performance.now() > end) return view;
      await delay(LOOK_AGAIN_MS);
    }
  };

  await timed("written to the outbox", () => requestSmoke(ctx, { smokeId }));
  const handed = await timed("taken by the engine", async () => {
    await relayOutbox(sendToWorkflows, smokeId);
    return until((view) => view?.handedOn === true || !!view?.trouble, options.waitMs);
  });
  if (!handed?.handedOn) return { legs: legs.slice(0, 1), hint: whyNotTaken(handed?.trouble ?? null) };
  const answered = await timed("run by the app", () => until((view) => !!view?.answered, options.waitMs));
  if (answered?.answered) return { legs, hint: null };
  return { legs: legs.slice(0, 2), hint: await whyUnanswered(env().APP_URL) };
}

function whyNotTaken(trouble: string | null): string {
  const engine = env().INNGEST_BASE_URL ?? "Inngest Cloud";
  if (/event key|401|unauthori[sz]ed/i.test(trouble ?? "")) {
    return `${engine} does not know INNGEST_EVENT_KEY: is it of this environment? (${trouble})`;
  }
  return `${engine} did not take the event: is it reachable from here, and is INNGEST_BASE_URL right? (${trouble ?? "no answer"})`;
}
