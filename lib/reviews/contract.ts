import { z } from "zod";
import { defineEvent } from "@/lib/kernel/event";
import { failures } from "@/lib/kernel/failure";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { pageInput } from "@/lib/kernel/paging";
import { visible } from "@/lib/kernel/unseen";

/** Longer than this is a story, not a rating. In characters. */
const TEXT_MAX = 1000;

const stars = z.coerce.number().int().min(1).max(5);
const text = z
  .string()
  .max(TEXT_MAX * 8)
  .transform((typed) =>
    visible(typed)
      .replace(/\r\n?/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  )
  .refine((typed) => [...typed].length <= TEXT_MAX, { params: { code: "too_long" }, message: "is too long" })
  .optional()
  .transform((typed) => typed || null);

export const LeaveReviewInput = z.object({ orderId: idSchema<"order">(), stars, text });
export const ImportReviewInput = z.object({
  reviewId: idSchema<"review">(),
  authorId: idSchema<"user">(),
  authorName: z.string().trim().min(1).max(240),
  authorRole: z.enum(["buyer", "seller"]).default("buyer"),
  subjectId: idSchema<"user">(),
  itemTitle: z.string().trim().min(1).max(200),
  stars,
  text,
  createdAt: z.date(),
});
export const ReviewListInput = z.object({ userId: idSchema<"user">(), ...pageInput(10, 50) });
export const PersonInput = z.object({ userId: idSchema<"user">() });
export const OrderInput = z.object({ orderId: idSchema<"order">() });

/** A review as everyone may read it. */
export type ReviewView = {
  readonly id: Id<"review">;
  readonly stars: number;
  readonly text: string | null;
  readonly authorName: string;
  readonly authorRole: "buyer" | "seller";
  readonly itemTitle: string;
  readonly createdAt: Date;
};

/** What a person's reviews come to. `average` has two decimals; null before the first. */
export type Rating = { readonly average: number | null; readonly count: number };

export const reviewFailure = failures("reviews", {
  order_not_found: ["missing", "There is no such order."],
  not_completed: ["conflict", "An order can be rated once it is completed."],
  already_left: ["conflict", "You have rated this order already."],
});

export const reviewLeft = defineEvent({
  name: "reviews/review.left",
  version: 1,
  schema: z.object({
    reviewId: z.uuid(),
    orderId: z.uuid().nullable(),
    authorId: z.uuid(),
    subjectId: z.uuid(),
    stars: z.number().int(),
  }),
});
