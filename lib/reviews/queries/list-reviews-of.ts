import { z } from "zod";
import { CursorNumber, decodeCursor, encodeCursor, toPage } from "@/lib/kernel/paging";
import { query } from "@/lib/platform/query";
import { ReviewListInput } from "../contract";
import { findReviewsOf } from "../store/reviews";

const CursorShape = z.tuple([CursorNumber, z.uuid()]);

/** What was said about a person, newest first. Everyone may read it. */
export const listReviewsOf = query({
  name: "reviews.listReviewsOf",
  input: ReviewListInput,
  allow: () => true,
  async run({ input, db }) {
    const cursor = decodeCursor(input.cursor, CursorShape);
    const before = cursor && { at: new Date(cursor[0]), id: cursor[1] };
    const reviews = await findReviewsOf(db, input.userId, { before, limit: input.limit });
    return toPage(reviews, input.limit, (last) => encodeCursor([last.createdAt.getTime(), last.id]));
  },
});
