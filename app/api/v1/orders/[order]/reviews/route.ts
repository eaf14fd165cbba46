import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { orderFailure } from "@/lib/orders/contract";
import { getOrder } from "@/lib/orders/queries/get-order";
import { leaveReview } from "@/lib/reviews/commands/leave-review";
import { LeaveReviewInput, reviewFailure } from "@/lib/reviews/contract";
import { listOrderReviews } from "@/lib/reviews/queries/list-order-reviews";
import { OrderParams } from "../../../_views/params";
import { Review } from "../../../_views/seller";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "listOrderReviews",
    tag: "Orders",
    auth: "session",
    summary: "List what the parties of an order said of each other",
    params: OrderParams,
    answer: z.object({ items: z.array(Review.extend({ own: z.boolean() })) }),
    failures: orderFailure.foretell("not_found"),
    async handle({ ctx, params }) {
      const { id: orderId } = await getOrder(ctx, params);
      return { items: await listOrderReviews(ctx, { orderId }) };
    },
  }),
  POST: operation({
    id: "leaveReview",
    tag: "Orders",
    auth: "active",
    summary: "Rate the other party of a completed order",
    description: "Once. Everyone can read it.",
    params: OrderParams,
    body: LeaveReviewInput.omit({ orderId: true }),
    example: { stars: 5, text: "As described, and quickly sent." },
    created: true,
    answer: z.object({ id: z.string() }),
    failures: [
      ...orderFailure.foretell("not_found"),
      ...reviewFailure.foretell("not_completed", "already_left"),
    ],
    repeats: "key",
    async handle({ ctx, params, body }) {
      const { id: orderId } = await getOrder(ctx, params);
      const { reviewId } = await leaveReview(ctx, { ...body, orderId });
      return { id: reviewId };
    },
  }),
});
