"use server";

import { redirect } from "next/navigation";
import { action, text } from "@/app/_server/action";
import { requestLocale } from "@/app/_server/request";
import { requireOperator } from "@/app/_server/session";
import { acceptOrder } from "@/lib/orders/commands/accept-order";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { giveUpOrder } from "@/lib/orders/commands/give-up-order";
import { recordDelivery } from "@/lib/orders/commands/record-delivery";
import { relistOrder } from "@/lib/orders/commands/relist-order";
import { shipOrder } from "@/lib/orders/commands/ship-order";
import type { Carrier } from "@/lib/orders/contract";
import { leaveReview } from "@/lib/reviews/commands/leave-review";
import { leadToPayment } from "../lead-to-payment";

/** Back to the order's page, as it is now: loading that page again then sends nothing twice. */
function backTo(form: FormData): never {
  redirect(`/orders/${encodeURIComponent(text(form, "page") ?? orderIn(form))}`);
}

const orderIn = (form: FormData): string => text(form, "orderId") ?? "";

export const payAction = action<undefined>(async (ctx, form) =>
  leadToPayment(ctx, orderIn(form), await requestLocale()),
);

export const giveUpAction = action<undefined>(async (ctx, form) => {
  await giveUpOrder(ctx, { orderId: orderIn(form) });
  backTo(form);
});

export const confirmAction = action<undefined>(async (ctx, form) => {
  await confirmOrder(ctx, { orderId: orderIn(form) });
  backTo(form);
});

export const shipAction = action<undefined>(async (ctx, form) => {
  await shipOrder(ctx, {
    orderId: orderIn(form),
    // What is not one of the carriers is refused by the command, at its field.
    carrier: (text(form, "carrier") || undefined) as Carrier | undefined,
    trackingNumber: text(form, "trackingNumber"),
    withoutTracking: form.has("withoutTracking"),
  });
  backTo(form);
});

export const acceptAction = action<undefined>(async (ctx, form) => {
  await acceptOrder(ctx, { orderId: orderIn(form) });
  backTo(form);
});

export const cancelAction = action<undefined>(async (ctx, form) => {
  await cancelOrder(ctx, { orderId: orderIn(form), relist: form.has("relist") });
  backTo(form);
});

export const relistAction = action<undefined>(async (ctx, form) => {
  await relistOrder(ctx, { orderId: orderIn(form) });
  backTo(form);
});

export const deliverAction = action<undefined>(async (_ctx, form) => {
  await recordDelivery(await requireOperator(), { orderId: orderIn(form) });
  backTo(form);
});

export const reviewAction = action<undefined>(async (ctx, form) => {
  await leaveReview(ctx, { orderId: orderIn(form), stars: text(form, "stars"), text: text(form, "text") });
  backTo(form);
});
