import { resource } from "@/app/_server/api/resource";
import { acceptOrder } from "@/lib/orders/commands/accept-order";
import { orderFailure } from "@/lib/orders/contract";
import { orderAct } from "../../order-act";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: orderAct({
    id: "acceptOrder",
    summary: "Say that it has arrived and is all good",
    description: "For the buyer. The sale is done and the seller is paid.",

    failures: orderFailure.foretell("only_buyer", "moved_on"),
    act: acceptOrder,
  }),
});
