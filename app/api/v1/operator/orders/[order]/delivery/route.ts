import { resource } from "@/app/_server/api/resource";
import { recordDelivery } from "@/lib/orders/commands/record-delivery";
import { orderFailure } from "@/lib/orders/contract";
import { orderAct } from "../../../../orders/order-act";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: orderAct({
    id: "recordDelivery",
    summary: "Record that a parcel has arrived",
    description: "After asking the carrier. The buyer's three days begin; saying it again changes nothing.",
    auth: "operator",
    failures: orderFailure.foretell("moved_on"),
    act: recordDelivery,
  }),
});
