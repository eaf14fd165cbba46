import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { orderFailure } from "@/lib/orders/contract";
import { getOrder } from "@/lib/orders/queries/get-order";
import { Order, toOrder } from "../../../_views/order";
import { OrderParams } from "../../../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "cancelOrder",
    tag: "Orders",
    auth: "session",
    summary: "Call off a paid order that has not been sent",
    description:
      "The buyer within an hour of paying, the seller until it is sent. All the money goes back. The seller may put the item on sale again in the same breath.",
    params: OrderParams,
    body: z.object({
      relist: z.boolean().optional().describe("Put the item back on sale; counts for the seller alone."),
    }),
    example: { relist: false },
    answer: Order,
    failures: orderFailure.foretell(
      "not_found",
      "already_confirmed",
      "already_shipped",
      "too_late_to_cancel",
      "moved_on",
    ),
    repeats: "key",
    async handle({ ctx, params, body: { relist } }) {
      const { id: orderId } = await getOrder(ctx, params);
      await cancelOrder(ctx, { orderId, relist });
      return toOrder(await getOrder(ctx, params));
    },
  }),
});
