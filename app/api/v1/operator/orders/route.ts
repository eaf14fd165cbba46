import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { OrderListInput } from "@/lib/orders/contract";
import { listFlaggedOrders } from "@/lib/orders/queries/list-flagged-orders";
import { OrderItem, toOrderItem } from "../../_views/order";
import { pageOf, toPage } from "../../_views/page-of";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "listFlaggedOrders",
    tag: "Operators",
    auth: "operator",
    summary: "List parcels that nobody has seen for three weeks",
    query: OrderListInput,
    answer: pageOf(OrderItem),
    handle: async ({ ctx, query }) => toPage(await listFlaggedOrders(ctx, query), toOrderItem),
  }),
});
