import { setTimeout as delay } from "node:timers/promises";
import { writer } from "@/lib/platform/db/client";
import type { Switches } from "./switches";

const LIMIT_MS = 60_000;
const LOOK_AGAIN_MS = 100;

/** Looks until it is so; throws with what was waited for when it does not come to pass. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; await delay(LOOK_AGAIN_MS)) {
    if (await isSo()) return;
  }
  throw new Error(`waited in vain until ${what}`);
}

/** Waits until every event is handed on and no workflow has work now; answers whether a stop holds some back. */
export async function calm(switches: Switches): Promise<{ stopped: boolean }> {
  for (;;) {
    await until("the outbox is empty", async () => (await waitingEvents()) === 0);
    const { stopped } = await switches.settled();
    if ((await waitingEvents()) === 0) return { stopped };
  }
}

/** The news of a payment comes by webhook: waits for it and for all that follows. */
export async function paymentArrived(switches: Switches, checkoutId: string): Promise<{ stopped: boolean }> {
  await until("the payment is known", async () => {
    const payment = await writer().payment.findFirstOrThrow({ where: { checkoutId } });
    return payment.status === "succeeded";
  });
  return calm(switches);
}

function waitingEvents(): Promise<number> {
  return writer().outboxEvent.count({ where: { publishedAt: null } });
}
