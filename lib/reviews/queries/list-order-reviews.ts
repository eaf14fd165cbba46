import { personOf } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { OrderInput, type ReviewView } from "../contract";
import { findReviewsOfOrder } from "../store/reviews";

/** What was said about one order, and which of it is the viewer's own. Reviews are public; the order page shows both. */
export const listOrderReviews = query({
  name: "reviews.listOrderReviews",
  input: OrderInput,
  allow: (actor) => actor.kind === "user" || actor.kind === "operator",
  async run({ input, actor, db }): Promise<(ReviewView & { own: boolean })[]> {
    const reviews = await findReviewsOfOrder(db, input.orderId);
    return reviews.map(({ authorId, ...review }) => ({ ...review, own: authorId === personOf(actor) }));
  },
});
