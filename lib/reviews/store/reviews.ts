import type { Id } from "@/lib/kernel/ids";
import { asId } from "@/lib/kernel/ids";
import type { Reader, Tx } from "@/lib/platform/db/client";
import type { Prisma, Review } from "@/lib/platform/db/generated/client";
import type { Rating, ReviewView } from "../contract";
import { ratingOf } from "../model/rating";

/** Writes a review; false when its author has left one for this order already, or it was brought in before. */
export async function insertReview(tx: Tx, review: Prisma.ReviewCreateManyInput): Promise<boolean> {
  const { count } = await tx.review.createMany({ data: [review], skipDuplicates: true });
  return count === 1;
}

/** What was said about a person, newest first; one more than asked for. */
export async function findReviewsOf(
  db: Reader,
  subjectId: Id<"user">,
  page: { before: { at: Date; id: string } | null; limit: number },
): Promise<ReviewView[]> {
  const { before } = page;
  const older = before && {
    OR: [{ createdAt: { lt: before.at } }, { createdAt: before.at, id: { lt: before.id } }],
  };
  const rows = await db.review.findMany({
    where: { subjectId, ...older },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: page.limit + 1,
  });
  return rows.map(toView);
}

/** What the two parties said about one order. */
export async function findReviewsOfOrder(
  db: Reader,
  orderId: Id<"order">,
): Promise<(ReviewView & { authorId: string })[]> {
  const rows = await db.review.findMany({ where: { orderId }, orderBy: { id: "asc" } });
  return rows.map((row) => ({ ...toView(row), authorId: row.authorId }));
}

export async function rate(db: Reader, subjectId: Id<"user">): Promise<Rating> {
  const { _count, _sum } = await db.review.aggregate({
    where: { subjectId },
    _count: true,
    _sum: { stars: true },
  });
  return ratingOf(_count, _sum.stars ?? 0);
}

function toView({ id, stars, text, authorName, authorRole, itemTitle, createdAt }: Review): ReviewView {
  return { id: asId(id), stars, text, authorName, authorRole, itemTitle, createdAt };
}
