import { Failure } from "@/lib/kernel/failure";
import { autoCancelUnshipped } from "@/lib/orders/commands/auto-cancel-unshipped";
import { completeAfterDeadline } from "@/lib/orders/commands/complete-after-deadline";
import { expireOrder } from "@/lib/orders/commands/expire-order";
import { flagStalled } from "@/lib/orders/commands/flag-stalled";
import { remindToShip } from "@/lib/orders/commands/remind-to-ship";
import { listDueOrders } from "@/lib/orders/queries/list-due-orders";
import { endCheckout } from "@/lib/payments/tasks/end-checkout";
import { now } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { recordDeadLetter } from "@/lib/platform/dead-letters/record";
import { inngest } from "./client";
import { onFailure } from "./dead-letter";
import { attempt, workflowContext } from "./run";

type Due = Awaited<ReturnType<typeof listDueOrders>>[number];
type Handler = (ctx: Context, due: Due) => Promise<unknown>;

/** What follows when a deadline has come and no timer woke. The same commands as the timers': each looks again. */
const HANDLE: Readonly<Record<Due["lapse"], Handler>> = {
  payment: async (ctx, { orderId, checkoutId }) => {
    if ((await endCheckout(ctx, { checkoutId })) === "released") await expireOrder(ctx, { orderId });
  },
  reminder: (ctx, { orderId }) => remindToShip(ctx, { orderId }),
  ship: (ctx, { orderId }) => autoCancelUnshipped(ctx, { orderId }),
  accept: (ctx, { orderId }) => completeAfterDeadline(ctx, { orderId }),
  scan: (ctx, { orderId }) => flagStalled(ctx, { orderId }),
};

/** Every five minutes: each order whose deadline lapsed unnoticed is moved on, one step for each. */
export const sweepOrders = inngest.createFunction(
  {
    id: "orders-sweep",
    triggers: [{ cron: "*/5 * * * *" }],
    retries: 2,
    concurrency: { limit: 1 },
    onFailure,
  },
  async ({ step }) => {
    const ctx = workflowContext("orders-sweeper");
    const due = await step.run("look", () => listDueOrders(ctx, { limit: 100 }));
    let moved = 0;
    for (const one of due) {
      try {
        const end = await step.run(`${one.lapse}-${one.orderId}`, () => attempt(() => moveOn(ctx, one)));
        if (end === "moved") moved++;
      } catch (error) {
        // One order that cannot be moved holds no other back; an operator is told.
        await step.run(`tell-${one.lapse}-${one.orderId}`, () => tell(one, error));
      }
    }
    return { moved };
  },
);

/** Who is away is asked again by the next sweep: an outage must not leave a letter for every order that waits for its end. */
async function moveOn(ctx: Context, due: Due): Promise<"moved" | "away"> {
  try {
    await HANDLE[due.lapse](ctx, due);
    return "moved";
  } catch (error) {
    if (error instanceof Failure && error.kind === "unavailable") return "away";
    throw error;
  }
}

/** A dead letter a day for an order that stays where it is, not one every five minutes. */
async function tell({ lapse, orderId, checkoutId }: Due, error: unknown): Promise<void> {
  await recordDeadLetter(workflowContext("orders-sweeper"), {
    source: "orders-sweep",
    eventName: "inngest/scheduled.timer",
    eventId: orderId,
    payload: { orderId, checkoutId, lapse },
    error: reasonOf(error),
    runId: `orders-sweep:${lapse}:${orderId}:${now().toISOString().slice(0, 10)}`,
  });
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 1000);
}
