import { resource } from "@/app/_server/api/resource";
import { giveUpOrder } from "@/lib/orders/commands/give-up-order";
import { orderFailure } from "@/lib/orders/contract";
import { orderAct } from "../../order-act";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: orderAct({
    id: "giveUpOrder",
    summary: "Let an unpaid order go",
    description: "The item is not free at once: the payment is ended first, and its answer decides.",

    failures: orderFailure.foretell("only_buyer", "moved_on"),
    act: giveUpOrder,
  }),
});
