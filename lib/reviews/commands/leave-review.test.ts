import { describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/kernel/actor";
import { asId } from "@/lib/kernel/ids";
import { acceptOrder } from "@/lib/orders/commands/accept-order";
import { writer } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import { testDatabase } from "@/lib/testing/database";
import { paidOrder, person, SYSTEM, shippedOrder } from "@/lib/testing/orders";
import { getRating } from "../queries/get-rating";
import { listOrderReviews } from "../queries/list-order-reviews";
import { listReviewsOf } from "../queries/list-reviews-of";
import { importReview } from "./import-review";
import { leaveReview } from "./leave-review";

testDatabase();

async function completedOrder() {
  const order = await shippedOrder();
  await acceptOrder(order.buyer, { orderId: order.orderId });
  return order;
}

describe("leaveReview", () => {
  it("rates the other side, and tells", async () => {
    const { orderId, buyer, seller, sellerId, buyerId } = await completedOrder();
    const { reviewId } = await leaveReview(buyer, { orderId, stars: "4", text: "  Just as shown.\r\n " });
    await leaveReview(seller, { orderId, stars: 5 });
    const page = await listReviewsOf({ actor: VISITOR }, { userId: asId(sellerId) });
    expect(page.items).toMatchObject([
      {
        id: reviewId,
        stars: 4,
        text: "Just as shown.",
        authorName: "Lena Hoffmann",
        itemTitle: "Olympus OM-1",
      },
    ]);
    expect(await getRating({ actor: VISITOR }, { userId: asId(buyerId) })).toEqual({ average: 5, count: 1 });
    const own = await listOrderReviews(buyer, { orderId });
    expect(own.map((review) => [review.stars, review.own])).toEqual([
      [4, true],
      [5, false],
    ]);
    const events = await writer().outboxEvent.findMany({ where: { subject: reviewId } });
    expect(events).toMatchObject([
      { name: "reviews/review.left", payload: { orderId, subjectId: sellerId, stars: 4 } },
    ]);
  });

  // Red when the unique index on (order, author) goes from prisma/schema/reviews.prisma.
  it("counts once when sent twenty times at once", async () => {
    const { orderId, buyer, sellerId } = await completedOrder();
    const settled = await Promise.allSettled(
      Array.from({ length: 20 }, () => leaveReview(buyer, { orderId, stars: 1 })),
    );
    const lost = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(lost).toEqual(Array.from({ length: 19 }, () => "already_left"));
    expect(await getRating(buyer, { userId: asId(sellerId) })).toEqual({ average: 1, count: 1 });
  });

  it("is for the parties of a completed order", async () => {
    const open = await paidOrder();
    await expect(leaveReview(open.buyer, { orderId: open.orderId, stars: 5 })).rejects.toMatchObject({
      code: "not_completed",
      status: 409,
    });
    const { orderId, buyer } = await completedOrder();
    await expect(leaveReview(person(), { orderId, stars: 5 })).rejects.toMatchObject({ status: 404 });
    await expect(leaveReview({ actor: VISITOR }, { orderId, stars: 5 })).rejects.toMatchObject({
      status: 401,
    });
    const suspended = { actor: { ...buyer.actor, suspended: true } as typeof buyer.actor };
    await expect(leaveReview(suspended, { orderId, stars: 5 })).rejects.toMatchObject({ code: "suspended" });
  });

  it.each([
    ["stars", { stars: 0 }],
    ["stars", { stars: 6 }],
    ["stars", { stars: 4.5 }],
    ["stars", {}],
    ["text", { stars: 5, text: "x".repeat(1001) }],
  ])("names the field %s in trouble", async (field, wrong) => {
    const input = { orderId: newId<"order">(), ...wrong };
    await expect(leaveReview(person(), input as never)).rejects.toMatchObject({
      status: 422,
      fields: { [field]: expect.anything() },
    });
  });
});

describe("imported reviews", () => {
  it("are there once and page without gap or double, also at the same instant", async () => {
    const subjectId = newId<"user">();
    const createdAt = new Date("2026-10-01T10:00:00Z");
    for (let n = 0; n < 7; n++) {
      const review = {
        reviewId: newId<"review">(),
        authorId: newId<"user">(),
        authorName: "Ida",
        subjectId,
        itemTitle: `Cup ${n}`,
        stars: 4,
        createdAt,
      };
      await importReview(SYSTEM, review);
      await importReview(SYSTEM, review);
    }
    expect(await getRating(SYSTEM, { userId: subjectId })).toEqual({ average: 4, count: 7 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listReviewsOf(SYSTEM, {
        userId: subjectId,
        limit: 3,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map((review) => review.itemTitle));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(["Cup 6", "Cup 5", "Cup 4", "Cup 3", "Cup 2", "Cup 1", "Cup 0"]);
  });

  it("are the system's to bring in", async () => {
    await expect(importReview(person(), {} as never)).rejects.toMatchObject({ status: 403 });
  });
});
