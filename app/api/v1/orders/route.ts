import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { catalogueFailure } from "@/lib/catalogue/contract";
import { findListingId } from "@/lib/catalogue/queries/find-listing-id";
import { placeOrder } from "@/lib/orders/commands/place-order";
import { OrderListInput, orderFailure, PlaceOrderInput } from "@/lib/orders/contract";
import { listMyPurchases } from "@/lib/orders/queries/list-my-purchases";
import { listMySales } from "@/lib/orders/queries/list-my-sales";
import { OrderItem, toOrderItem } from "../_views/order";
import { pageOf, toPage } from "../_views/page-of";
import { ListingId } from "../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "listOrders",
    tag: "Orders",
    auth: "session",
    summary: "List your purchases, or your sales",
    description: "Newest first. What was never paid was no sale.",
    query: OrderListInput.extend({ role: z.enum(["buyer", "seller"]).default("buyer") }),
    answer: pageOf(OrderItem),
    async handle({ ctx, query: { role, ...page } }) {
      return toPage(await (role === "buyer" ? listMyPurchases : listMySales)(ctx, page), toOrderItem);
    },
  }),
  POST: operation({
    id: "placeOrder",
    tag: "Orders",
    auth: "active",
    summary: "Buy",
    description:
      "Holds the thing for you until it is paid or the time to pay is over; `POST /orders/{order}/payment` leads to the payment. `expectedTotal` is only compared: if the price has changed, nothing is ordered. Send an Idempotency-Key, and a repetition is not a second order.",
    body: PlaceOrderInput.omit({ listingId: true }).extend({ listing: ListingId }),
    example: {
      listing: "7k3mq9xw2b",
      quantity: 1,
      expectedTotal: { minor: 145_000, currency: "EUR" },
      address: {
        recipient: "Lena Hoffmann",
        street: "Winsstraße 41",
        postcode: "10405",
        city: "Berlin",
        country: "DE",
      },
    },
    created: true,
    answer: z.object({ id: z.string().meta({ examples: ["4h8tn2vqxa"] }) }),
    location: ({ id }) => `/api/v1/orders/${id}`,
    failures: [
      ...catalogueFailure.foretell("listing_not_found"),
      ...orderFailure.foretell(
        "listing_not_found",
        "item_taken",
        "own_item",
        "seller_not_ready",
        "total_changed",
        "too_many_unpaid",
      ),
    ],
    repeats: "key",
    async handle({ ctx, body: { listing, ...order } }) {
      const { listingId } = await findListingId(ctx, { shortId: listing });
      const { shortId } = await placeOrder(ctx, { ...order, listingId });
      return { id: shortId };
    },
  }),
});
