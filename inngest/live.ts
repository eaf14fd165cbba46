import { noticeRecorded } from "@/lib/notifications/contract";
import { getKnownOrder } from "@/lib/notifications/queries/get-known-order";
import { tellPages } from "@/lib/notifications/tasks/tell-pages";
import {
  orderCancelled,
  orderCompleted,
  orderConfirmed,
  orderDelivered,
  orderExpired,
  orderFlagged,
  orderPaid,
  orderRefundDue,
  orderShipped,
} from "@/lib/orders/contract";
import { refundSucceeded, transferSucceeded } from "@/lib/payments/contract";
import { attemptKnowing } from "./attempt-knowing";
import { inngest, type WorkflowData } from "./client";
import { onFailure } from "./dead-letter";
import { attempt, workflowContext } from "./run";

/** After what an order's page shows something else. Placing one is the buyer's own act, on their own page. */
const MOVES = [
  orderPaid,
  orderConfirmed,
  orderShipped,
  orderFlagged,
  orderDelivered,
  orderCompleted,
  orderCancelled,
  orderExpired,
  orderRefundDue,
  transferSucceeded,
  refundSucceeded,
];

/** News that come later than someone looks at the page are none. */
const RETRIES = 2;

const tellOfNotice = inngest.createFunction(
  { id: "live-tell-of-notice", triggers: [{ event: noticeRecorded.name }], retries: RETRIES, onFailure },
  async ({ event, step }) => {
    const { eventId, userId, noticeId } = event.data as WorkflowData<{ userId: string; noticeId: string }>;
    const tell = step.run("tell", () =>
      attempt(() =>
        tellPages(workflowContext("live", eventId), { about: "notice", userIds: [userId], noticeId }),
      ),
    );
    return orNobody(tell);
  },
);

const tellOfOrder = inngest.createFunction(
  {
    id: "live-tell-of-order",
    triggers: MOVES.map(({ name }) => ({ event: name })),
    retries: RETRIES,
    onFailure,
  },
  async ({ event, step }) => {
    const data = event.data as WorkflowData<{ orderId: string }>;
    const { eventId, orderId } = data;
    const ctx = workflowContext("live", eventId);
    const tell = step.run("tell", () =>
      attemptKnowing(data, async () => {
        const { shortId, buyerId, sellerId } = await getKnownOrder(ctx, { orderId });
        return tellPages(ctx, { about: "order", userIds: [buyerId, sellerId], shortId });
      }),
    );
    return orNobody(tell);
  },
);

/** What could not be told is no dead letter: pages that hear nothing look by themselves, and nothing is to be redone. */
async function orNobody(tell: Promise<{ told: boolean }>): Promise<{ told: boolean }> {
  return tell.catch(() => ({ told: false }));
}

export const liveFunctions = [tellOfNotice, tellOfOrder];
