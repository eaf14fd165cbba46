import { notFound } from "next/navigation";
import { cache } from "react";
import { requireUser } from "@/app/_server/session";
import { systemActor } from "@/lib/kernel/actor";
import { Failure } from "@/lib/kernel/failure";
import type { OrderView } from "@/lib/orders/contract";
import { getOrder } from "@/lib/orders/queries/get-order";
import { getOrderMoney } from "@/lib/payments/queries/get-order-money";
import { getPaymentForCheckout } from "@/lib/payments/queries/get-payment-for-checkout";
import type { Context } from "@/lib/platform/context";
import { listOrderReviews } from "@/lib/reviews/queries/list-order-reviews";

/** All that an order's page shows. Who may see the order is decided by the first read; the others follow it. */
export const readOrderPage = cache(async (ref: string) => {
  const ctx = await requireUser(`/orders/${encodeURIComponent(ref)}`);
  const order = await readOrder(ctx, ref);
  const system = { requestId: ctx.requestId, actor: systemActor("pages") };
  const [payment, money, reviews] = await Promise.all([
    getPaymentForCheckout(system, { checkoutId: order.checkoutId }),
    getOrderMoney(system, { orderId: order.id }),
    listOrderReviews(ctx, { orderId: order.id }),
  ]);
  return {
    order,
    reviews,
    /** The provider has the money, whether or not the order knows yet. */
    charged: payment.status === "succeeded",
    // The buyer's card is nobody else's business.
    card: order.viewer === "buyer" ? payment.card : null,
    /** The seller was paid, or the buyer has it back. */
    settled: (money?.transferred.minor ?? 0) > 0 || (money?.refunded.minor ?? 0) > 0,
  };
});

export type OrderPageData = Awaited<ReturnType<typeof readOrderPage>>;

async function readOrder(ctx: Awaited<ReturnType<typeof requireUser>>, ref: string): Promise<OrderView> {
  try {
    return await getOrder(ctx, { order: ref }).catch((error: unknown) => {
      if (!isMissing(error) || !ctx.actor.roles.includes("operator") || ctx.actor.suspended) throw error;
      return getOrder(asOperator(ctx), { order: ref });
    });
  } catch (error) {
    if (isMissing(error)) notFound();
    throw error;
  }
}

function asOperator(ctx: Awaited<ReturnType<typeof requireUser>>): Context {
  const { userId, sessionId } = ctx.actor;
  return { ...ctx, actor: { kind: "operator", userId, sessionId } };
}

/** A malformed number names no order either. */
function isMissing(error: unknown): boolean {
  return error instanceof Failure && (error.kind === "missing" || error.kind === "invalid");
}
