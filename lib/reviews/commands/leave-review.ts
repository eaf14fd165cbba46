import { personOf } from "@/lib/kernel/actor";
import { reviewableOrder } from "@/lib/orders/api";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { LeaveReviewInput, reviewFailure, reviewLeft } from "../contract";
import { insertReview } from "../store/reviews";

/** A party of a completed order rates the other, once. The other's rating follows from the event. */
export const leaveReview = command({
  name: "reviews.leaveReview",
  input: LeaveReviewInput,
  // What is said in public is not for the suspended.
  allow: (actor) => actor.kind === "user" && !actor.suspended,
  async run({ input, actor, now, tx, emit }) {
    const order = await reviewableOrder(tx, input.orderId);
    const author = personOf(actor);
    if (!order || (author !== order.buyerId && author !== order.sellerId))
      throw reviewFailure("order_not_found");
    if (order.status !== "completed") throw reviewFailure("not_completed");
    const asBuyer = author === order.buyerId;
    const reviewId = newId<"review">();
    const subjectId = asBuyer ? order.sellerId : order.buyerId;
    const isNew = await insertReview(tx, {
      id: reviewId,
      orderId: order.orderId,
      authorId: author,
      authorName: asBuyer ? order.buyerName : order.sellerName,
      authorRole: asBuyer ? "buyer" : "seller",
      subjectId,
      itemTitle: order.title,
      stars: input.stars,
      text: input.text,
      createdAt: now,
    });
    if (!isNew) throw reviewFailure("already_left");
    const { orderId } = order;
    emit(reviewLeft.create(reviewId, { reviewId, orderId, authorId: author, subjectId, stars: input.stars }));
    return { reviewId };
  },
});
