"use server";

import { redirect } from "next/navigation";
import { action, text } from "@/app/_server/action";
import { requestLocale } from "@/app/_server/request";
import { requireOperator } from "@/app/_server/session";
import { acceptOrder } from "@/lib/orders/commands/accept-order";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { recordDelivery } from "@/lib/orders/commands/record-delivery";
import { relistOrder } from "@/lib/orders/commands/relist-order";
import { shipOrder } from "@/lib/orders/commands/ship-order";
import type { Carrier } from "@/lib/orders/contract";
import { leaveReview } from "@/lib/reviews/commands/leave-review";
import { leadToPayment } from "../lead-to-payment";

/** Back to the order, as it is now: a second send of the form then finds a fresh page. */
function backTo(orderId: string): never {
  redirect(`/orders/${encodeURIComponent(orderId)}`);
}

const orderIn = (form: FormData): string => text(form, "orderId") ?? "";

export const payAction = action<undefined>(async (ctx, form) =>
  leadToPayment(ctx, orderIn(form), await requestLocale()),
);

export const confirmAction = action<undefined>(async (ctx, form) => {
  const { orderId } = await confirmOrder(ctx, { orderId: orderIn(form) });
  backTo(orderId);
});

export const shipAction = action<undefined>(async (ctx, form) => {
  const { orderId } = await shipOrder(ctx, {
    orderId: orderIn(form),
    // What is not one of the carriers is refused by the command, at its field.
    carrier: (text(form, "carrier") || undefined) as Carrier | undefined,
    trackingNumber: text(form, "trackingNumber"),
    withoutTracking: form.has("withoutTracking"),
  });
  backTo(orderId);
});

export const acceptAction = action<undefined>(async (ctx, form) => {
  const { orderId } = await acceptOrder(ctx, { orderId: orderIn(form) });
  backTo(orderId);
});

export const cancelAction = action<undefined>(async (ctx, form) => {
  const { orderId } = await cancelOrder(ctx, { orderId: orderIn(form), relist: form.has("relist") });
  backTo(orderId);
});

export const relistAction = action<undefined>(async (ctx, form) => {
  const { orderId } = await relistOrder(ctx, { orderId: orderIn(form) });
  backTo(orderId);
});

export const deliverAction = action<undefined>(async (_ctx, form) => {
  const { orderId } = await recordDelivery(await requireOperator(), { orderId: orderIn(form) });
  backTo(orderId);
});

export const reviewAction = action<undefined>(async (ctx, form) => {
  const orderId = orderIn(form);
  await leaveReview(ctx, { orderId, stars: text(form, "stars"), text: text(form, "text") });
  backTo(orderId);
});
