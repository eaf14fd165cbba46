import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { shipOrder } from "@/lib/orders/commands/ship-order";
import { CARRIERS, orderFailure } from "@/lib/orders/contract";
import { getOrder } from "@/lib/orders/queries/get-order";
import { Order, toOrder } from "../../../_views/order";
import { OrderParams } from "../../../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "shipOrder",
    tag: "Orders",
    auth: "session",
    summary: "Say that you have sent it",
    description: "For the seller. With the carrier and its tracking number, or `withoutTracking`.",
    params: OrderParams,
    body: z.object({
      carrier: z.enum(CARRIERS).optional(),
      trackingNumber: z.string().max(40).optional(),
      withoutTracking: z.boolean().optional(),
    }),
    example: { carrier: "dhl", trackingNumber: "00340434161612345678" },
    answer: Order,
    failures: orderFailure.foretell("not_found", "only_seller", "tracking_number", "moved_on"),
    repeats: "key",
    async handle({ ctx, params, body: { carrier, trackingNumber, withoutTracking } }) {
      const { id: orderId } = await getOrder(ctx, params);
      await shipOrder(ctx, { orderId, carrier, trackingNumber, withoutTracking });
      return toOrder(await getOrder(ctx, params));
    },
  }),
});
