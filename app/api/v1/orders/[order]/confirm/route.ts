import { resource } from "@/app/_server/api/resource";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { orderFailure } from "@/lib/orders/contract";
import { orderAct } from "../../order-act";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: orderAct({
    id: "confirmOrder",
    summary: "Say that you will send it",
    description: "For the seller. From here on the buyer can no longer cancel alone.",

    failures: orderFailure.foretell("only_seller", "moved_on"),
    act: confirmOrder,
  }),
});
