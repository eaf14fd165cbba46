import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { requestLocale } from "@/app/_server/request";
import { holdNote } from "@/app/(personal)/orders/lead-to-payment";
import { Locale } from "@/lib/accounts/contract";
import { orderFailure } from "@/lib/orders/contract";
import { getOrder } from "@/lib/orders/queries/get-order";
import { paymentFailure } from "@/lib/payments/contract";
import { getPaymentForCheckout } from "@/lib/payments/queries/get-payment-for-checkout";
import { openCheckout } from "@/lib/payments/tasks/open-checkout";
import { Money } from "../../../_views/money";
import { OrderParams } from "../../../_views/params";
import { Leave } from "../../../_views/payment";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "getPayment",
    tag: "Orders",
    auth: "session",
    summary: "See how the payment of an order stands",
    description: "For the buyer.",
    params: OrderParams,
    answer: z.object({
      status: z.enum(["requested", "open", "closing", "succeeded", "released"]),
      amount: Money,
      holdUntil: z.date().describe("Until when the item is held."),
      card: z.string().nullable().describe("Brand and last digits, once known."),
    }),
    failures: [...orderFailure.foretell("not_found"), ...paymentFailure.foretell("not_found")],
    async handle({ ctx, params }) {
      const { checkoutId } = await getOrder(ctx, params);
      return getPaymentForCheckout(ctx, { checkoutId });
    },
  }),
  POST: operation({
    id: "openPayment",
    tag: "Orders",
    auth: "active",
    summary: "Get the page on which to pay",
    description: "Made once per order: whoever asks again gets the same page. For the buyer.",
    params: OrderParams,
    body: z.object({ locale: Locale.optional().describe("The page's language.") }),
    example: { locale: "en" },
    answer: Leave,
    failures: [
      ...orderFailure.foretell("not_found"),
      ...paymentFailure.foretell("not_found", "over", "already_paid", "provider_refused"),
    ],
    async handle({ ctx, params, body }) {
      const order = await getOrder(ctx, params);
      const locale = body.locale ?? (await requestLocale());
      const note = holdNote(order, locale);
      return openCheckout(ctx, { checkoutId: order.checkoutId, note, locale });
    },
  }),
});
