import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { orderFailure } from "@/lib/orders/contract";
import { getOrder } from "@/lib/orders/queries/get-order";
import { Order, toOrder } from "../../_views/order";
import { OrderParams } from "../../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "getOrder",
    tag: "Orders",
    auth: "session",
    summary: "Look at an order",
    description: "For its buyer and its seller. For anyone else there is no such order.",
    params: OrderParams,
    answer: Order,
    failures: orderFailure.foretell("not_found"),
    handle: async ({ ctx, params }) => toOrder(await getOrder(ctx, params)),
  }),
});
