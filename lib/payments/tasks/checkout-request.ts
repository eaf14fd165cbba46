import { addMinutes } from "@/lib/kernel/time";
import { env } from "@/lib/platform/env";
import type { CheckoutRequest } from "@/lib/platform/providers/payments/port";
import type { PaymentRecord } from "../contract";

/** The provider's own expiry is only the backstop behind our deadline; it must be at least 30 minutes ahead. */
const BACKSTOP_MINUTES = 60;

/** The same for every call about one payment, or the provider would refuse its key. */
export function checkoutRequest(payment: PaymentRecord): CheckoutRequest {
  const order = payment.parts[0];
  if (!order || !payment.note) throw new Error(`payment ${payment.id} was not prepared`);
  const { APP_URL, ASSETS_BASE_URL } = env();
  return {
    key: payment.id,
    checkoutId: payment.checkoutId,
    orderId: order.orderId,
    amount: payment.amount,
    description: payment.description,
    imageUrl: payment.imageKey ? `${ASSETS_BASE_URL}/${payment.imageKey}` : null,
    note: payment.note,
    locale: payment.locale,
    expiresAt: addMinutes(payment.createdAt, BACKSTOP_MINUTES),
    successUrl: `${APP_URL}/orders/${order.orderId}?paid=1`,
    cancelUrl: `${APP_URL}/orders/${order.orderId}`,
  };
}
