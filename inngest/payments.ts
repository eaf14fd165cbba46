import type { z } from "zod";
import type { orderCancelled, orderCompleted, orderRefundDue } from "@/lib/orders/contract";
import { requestRefund } from "@/lib/payments/commands/request-refund";
import { requestTransfer } from "@/lib/payments/commands/request-transfer";
import type {
  accountTouched,
  paymentSucceeded,
  refundRequested,
  transferRequested,
} from "@/lib/payments/contract";
import { findAccountOwner } from "@/lib/payments/queries/find-account-owner";
import { fetchCharge } from "@/lib/payments/tasks/fetch-charge";
import { refreshSellerAccount } from "@/lib/payments/tasks/refresh-seller-account";
import { sendRefund } from "@/lib/payments/tasks/send-refund";
import { sendTransfer } from "@/lib/payments/tasks/send-transfer";
import { inngest, type WorkflowData } from "./client";
import { onFailure } from "./dead-letter";
import { attempt, workflowContext } from "./run";

type Data<Event extends { schema: z.ZodType }> = WorkflowData<z.output<Event["schema"]>>;

/** Money waits for the provider as long as it takes: the documented back-off reaches hours after so many tries. */
const PATIENT = 15;

const learnCharge = inngest.createFunction(
  {
    id: "payments-learn-charge",
    triggers: [{ event: "payments/payment.succeeded" }],
    retries: PATIENT,
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, checkoutId } = event.data as Data<typeof paymentSucceeded>;
    await step.run("fetch-charge", () =>
      attempt(() => fetchCharge(workflowContext("payments", eventId), { checkoutId })),
    );
  },
);

/** An order that was called off, or paid too late to be had: all of the money goes back. */
const refundOrder = inngest.createFunction(
  {
    id: "payments-refund-order",
    triggers: [{ event: "orders/order.cancelled" }, { event: "orders/order.refund_due" }],
    retries: PATIENT,
    onFailure,
  },
  async ({ event, step }) => {
    const data = event.data as Data<typeof orderCancelled> | Data<typeof orderRefundDue>;
    const reason = "by" in data ? `cancelled_by_${data.by}` : "late_payment";
    const { eventId, orderId } = data;
    return step.run("request-refund", () =>
      attempt(() => requestRefund(workflowContext("payments", eventId), { orderId, reason })),
    );
  },
);

const payRefund = inngest.createFunction(
  {
    id: "payments-send-refund",
    triggers: [{ event: "payments/refund.requested" }],
    retries: PATIENT,
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, refundId } = event.data as Data<typeof refundRequested>;
    return step.run("send-refund", () =>
      attempt(() => sendRefund(workflowContext("payments", eventId), { refundId })),
    );
  },
);

/** The sale is done: the seller's money sets off. */
const payOrder = inngest.createFunction(
  { id: "payments-pay-seller", triggers: [{ event: "orders/order.completed" }], retries: PATIENT, onFailure },
  async ({ event, step }) => {
    const { eventId, orderId } = event.data as Data<typeof orderCompleted>;
    return step.run("request-transfer", () =>
      attempt(() => requestTransfer(workflowContext("payments", eventId), { orderId })),
    );
  },
);

/** Ends while the seller's account is not ready: once it is, the transfer is requested anew. */
const payTransfer = inngest.createFunction(
  {
    id: "payments-send-transfer",
    triggers: [{ event: "payments/transfer.requested" }],
    retries: PATIENT,
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, transferId } = event.data as Data<typeof transferRequested>;
    return step.run("send-transfer", () =>
      attempt(() => sendTransfer(workflowContext("payments", eventId), { transferId })),
    );
  },
);

const refreshAccount = inngest.createFunction(
  {
    id: "payments-refresh-account",
    triggers: [{ event: "payments/account.touched" }],
    retries: 8,
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, providerAccountId } = event.data as Data<typeof accountTouched>;
    const ctx = workflowContext("payments", eventId);
    return step.run("refresh", () =>
      attempt(async () => {
        const userId = await findAccountOwner(ctx, { providerAccountId });
        return userId ? refreshSellerAccount(ctx, { userId }) : null;
      }),
    );
  },
);

export const paymentFunctions = [learnCharge, refundOrder, payRefund, payOrder, payTransfer, refreshAccount];
