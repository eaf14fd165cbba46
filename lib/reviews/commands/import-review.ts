import { command } from "@/lib/platform/command";
import { ImportReviewInput, reviewLeft } from "../contract";
import { insertReview } from "../store/reviews";

/** Brings in a review of a sale from before: it has no order here. Brought in twice, it is there once. */
export const importReview = command({
  name: "reviews.importReview",
  input: ImportReviewInput,
  allow: (actor) => actor.kind === "system",
  async run({ input, tx, emit }) {
    const { reviewId, authorId, subjectId, stars, ...rest } = input;
    const isNew = await insertReview(tx, {
      ...rest,
      id: reviewId,
      orderId: null,
      authorId,
      subjectId,
      stars,
    });
    if (isNew) emit(reviewLeft.create(reviewId, { reviewId, orderId: null, authorId, subjectId, stars }));
    return { reviewId };
  },
});
