import { resource } from "@/app/_server/api/resource";
import { relistOrder } from "@/lib/orders/commands/relist-order";
import { orderFailure } from "@/lib/orders/contract";
import { orderAct } from "../../order-act";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: orderAct({
    id: "relistOrder",
    summary: "Put the item of a cancelled order back on sale",
    description: "For the seller. Nothing is listed again by itself.",
    auth: "active",
    failures: orderFailure.foretell("only_seller", "moved_on"),
    act: relistOrder,
  }),
});
