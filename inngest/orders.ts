import type { GetStepTools } from "inngest";
import type { z } from "zod";
import { addSeconds } from "@/lib/kernel/time";
import { autoCancelUnshipped } from "@/lib/orders/commands/auto-cancel-unshipped";
import { completeAfterDeadline } from "@/lib/orders/commands/complete-after-deadline";
import { expireOrder } from "@/lib/orders/commands/expire-order";
import { flagStalled } from "@/lib/orders/commands/flag-stalled";
import { recordPayment } from "@/lib/orders/commands/record-payment";
import { remindToShip } from "@/lib/orders/commands/remind-to-ship";
import type {
  orderDelivered,
  orderGivenUp,
  orderPaid,
  orderPlaced,
  orderShipped,
} from "@/lib/orders/contract";
import type { paymentReleased, paymentSucceeded } from "@/lib/payments/contract";
import { endCheckout } from "@/lib/payments/tasks/end-checkout";
import { inngest, type WorkflowData } from "./client";
import { onFailure } from "./dead-letter";
import { sweepOrders } from "./orders-sweeper";
import { attempt, workflowContext } from "./run";

type Step = GetStepTools<typeof inngest>;
type Data<Event extends { schema: z.ZodType }> = WorkflowData<z.output<Event["schema"]>>;

/** An order's own timers end when the order leaves the state that they wait in; a late one would find nothing to do. */
const endedBy = (...events: string[]) =>
  events.map((event) => ({ event: `orders/order.${event}`, match: "data.orderId" }));

/** A second past the deadline, so that clocks that differ by a little never wake a timer early. */
const past = (deadline: string): Date => addSeconds(new Date(deadline), 1);

/** How often the provider is asked again while someone is paying at the very deadline: half an hour in all. */
const ASK_AGAIN = 60;

/** Ends the payment page first, and lets the item go only when nothing will be paid. */
async function endPayment(step: Step, event: { readonly data: Data<typeof orderGivenUp> }): Promise<void> {
  const { eventId, orderId, checkoutId } = event.data;
  const ctx = workflowContext("orders", eventId);
  for (let asked = 1; asked <= ASK_AGAIN; asked++) {
    const end = await step.run(`end-checkout-${asked}`, () =>
      attempt(() => endCheckout(ctx, { checkoutId })),
    );
    // Paid at the last moment: the payment's own news moves the order.
    if (end === "paid") return;
    if (end === "released") {
      await step.run("expire", () => attempt(() => expireOrder(ctx, { orderId })));
      return;
    }
    await step.sleep(`while-paying-${asked}`, "30s");
  }
  throw new Error("the provider says neither that it was paid nor that it will not be");
}

/** Waits for the payment until its deadline. */
const awaitPayment = inngest.createFunction(
  {
    id: "orders-await-payment",
    triggers: [{ event: "orders/order.placed" }],
    cancelOn: endedBy("paid", "expired"),
    retries: 8,
    onFailure,
  },
  async ({ event, step }) => {
    const placed = { data: event.data as Data<typeof orderPlaced> };
    await step.sleepUntil("payment-deadline", past(placed.data.paymentDueAt));
    await endPayment(step, placed);
  },
);

/** The buyer does not want it any more: what the deadline does is done now. */
const giveUp = inngest.createFunction(
  {
    id: "orders-give-up",
    triggers: [{ event: "orders/order.given_up" }],
    cancelOn: endedBy("paid", "expired"),
    retries: 8,
    onFailure,
  },
  async ({ event, step }) => endPayment(step, { data: event.data as Data<typeof orderGivenUp> }),
);

/** Reminds the seller twice, then calls the order off. */
const awaitSending = inngest.createFunction(
  {
    id: "orders-await-sending",
    triggers: [{ event: "orders/order.paid" }],
    cancelOn: endedBy("shipped", "cancelled"),
    retries: 8,
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, orderId, remindDueAt, shipDueAt } = event.data as Data<typeof orderPaid>;
    const ctx = workflowContext("orders", eventId);
    let next: string | null = remindDueAt;
    for (let reminder = 1; next; reminder++) {
      await step.sleepUntil(`reminder-${reminder}`, past(next));
      const reminded = await step.run(`remind-${reminder}`, () =>
        attempt(() => remindToShip(ctx, { orderId })),
      );
      // The sweeper may have been first; the row says what is next. A date that does not move on ends the loop.
      next = reminded.remindDueAt === next ? null : reminded.remindDueAt;
    }
    await step.sleepUntil("ship-deadline", past(shipDueAt));
    await step.run("cancel", () => attempt(() => autoCancelUnshipped(ctx, { orderId })));
  },
);

/** After arrival, or after sending without a number: silence is consent. */
const awaitAcceptance = inngest.createFunction(
  {
    id: "orders-await-acceptance",
    triggers: [
      { event: "orders/order.delivered" },
      { event: "orders/order.shipped", if: "event.data.tracked == false" },
    ],
    cancelOn: endedBy("completed"),
    retries: 8,
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, orderId, acceptDueAt } = event.data as Data<typeof orderDelivered>;
    await step.sleepUntil("accept-deadline", past(acceptDueAt));
    await step.run("complete", () =>
      attempt(() => completeAfterDeadline(workflowContext("orders", eventId), { orderId })),
    );
  },
);

/** A parcel with a number that no scanner sees for three weeks is shown to the operators. */
const awaitScan = inngest.createFunction(
  {
    id: "orders-await-scan",
    triggers: [{ event: "orders/order.shipped", if: "event.data.tracked == true" }],
    cancelOn: endedBy("delivered", "completed"),
    retries: 8,
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, orderId, scanDueAt } = event.data as Data<typeof orderShipped>;
    if (!scanDueAt) return;
    await step.sleepUntil("scan-deadline", past(scanDueAt));
    await step.run("flag", () => attempt(() => flagStalled(workflowContext("orders", eventId), { orderId })));
  },
);

/** The payment moved first, in its own transaction; the order follows by this news. */
const onPaymentSucceeded = inngest.createFunction(
  {
    id: "orders-record-payment",
    triggers: [{ event: "payments/payment.succeeded" }],
    retries: 15,
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, orderId, amount } = event.data as Data<typeof paymentSucceeded>;
    return step.run("record-payment", () =>
      attempt(() => recordPayment(workflowContext("orders", eventId), { orderId, amount })),
    );
  },
);

/** Nothing was charged and nothing will be: the item may be let go. */
const onPaymentReleased = inngest.createFunction(
  {
    id: "orders-expire",
    triggers: [{ event: "payments/payment.released" }],
    retries: 15,
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, orderId } = event.data as Data<typeof paymentReleased>;
    return step.run("expire", () =>
      attempt(() => expireOrder(workflowContext("orders", eventId), { orderId })),
    );
  },
);

export const orderFunctions = [
  awaitPayment,
  giveUp,
  awaitSending,
  awaitAcceptance,
  awaitScan,
  onPaymentSucceeded,
  onPaymentReleased,
  sweepOrders,
];
