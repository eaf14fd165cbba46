import { expect, it } from "vitest";
import { signUp } from "@/lib/accounts/tasks/sign-up";
import { NOTICE_KINDS, type NoticeKind } from "@/lib/notifications/contract";
import { listNotices } from "@/lib/notifications/queries/list-notices";
import { placeOrder } from "@/lib/orders/commands/place-order";
import { recordPayment } from "@/lib/orders/commands/record-payment";
import { orderPaid } from "@/lib/orders/contract";
import { writer } from "@/lib/platform/db/client";
import { codeFor, createPerson } from "@/lib/testing/accounts";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import { testMailbox } from "@/lib/testing/mailbox";
import { bringNews } from "@/lib/testing/notifications";
import { ADDRESS, listingOnSale, PRICE, SYSTEM } from "@/lib/testing/orders";
import { mailCode } from "./code-mail";
import { mailOrderNews, mailWelcome } from "./messages";
import { EVENTS_ABOUT_PEOPLE, noticeOfOrder, noticeOfPerson, noticeOfReview } from "./notices";
import { eventsFor, newsFor } from "./order-news";

testDatabase();
const mailbox = testMailbox();

let host = 0;
async function requested(email: string, locale: "en" | "de" = "en") {
  const ctx = { actor: { kind: "visitor", address: `192.0.2.${++host}` } as const };
  const person = { email, locale, password: "correct horse battery", name: "http://spam.example" };
  const { challengeId } = await signUp(ctx, person);
  const row = await writer().outboxEvent.findFirstOrThrow({ where: { subject: challengeId } });
  const payload = row.payload as { challengeId: string; userId: string; codeVersion: number };
  return { eventId: row.id, ...payload };
}

// Red when `planDelivery` goes from deliver-email.ts and the provider forgets its keys: both would have to fail.
it("mails a code once, however often the workflow is run, and lets it leave by mail alone", async () => {
  const event = await requested("new@example.com", "de");
  const code = await codeFor(event.challengeId);
  const runs = await Promise.allSettled(Array.from({ length: 20 }, () => mailCode(event)));
  const told = [...runs, { value: await mailCode(event) }];
  const mails = await mailbox.messages("new@example.com");
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toBe(`${code} ist dein Code für ResaleHub`);
  expect(mails[0]?.text).not.toContain("spam.example");
  expect(JSON.stringify(told)).not.toContain(code);
  const rows = await writer().delivery.findMany({ where: { eventId: event.eventId } });
  expect(rows).toMatchObject([{ state: "sent", kind: "verification-code", userId: event.userId }]);
  expect(JSON.stringify(rows)).not.toContain(code);
});

it("tells the owner of an account that someone signed up with their address", async () => {
  const owner = await createPerson({ name: "Mara Lind" });
  expect(await mailCode(await requested(owner.email, "de"))).toEqual({ state: "sent" });
  const [mail] = await mailbox.messages(owner.email);
  expect(mail?.subject).toBe("You already have an account");
  expect(mail?.text).toContain("Hello Mara Lind,");
  expect(mail?.text).not.toMatch(/\b\d{6}\b/);
});

it("does not mail a code that has run out", async () => {
  const event = await requested("late@example.com");
  advanceClock(600_000);
  expect(await mailCode(event)).toEqual({ state: "skipped" });
  expect(await mailbox.messages("late@example.com")).toEqual([]);
});

it("welcomes a person as soon as it is known how to reach them", async () => {
  const { userId, email } = await createPerson({ name: "Zoë" });
  await expect(mailWelcome({ eventId: "e1", userId })).rejects.toMatchObject({
    code: "person_unknown",
    kind: "unavailable",
  });
  await bringNews();
  expect(await mailWelcome({ eventId: "e1", userId })).toEqual({ state: "sent" });
  expect((await mailbox.messages(email)).map((mail) => mail.subject)).toEqual(["Welcome to ResaleHub"]);
});

/** A paid order between two people who have accounts. */
async function paidSale() {
  const [seller, buyer] = [await createPerson({ name: "Mathilde" }), await createPerson({ name: "Lena" })];
  const { listingId } = await listingOnSale({ sellerId: seller.userId });
  const { orderId } = await placeOrder(buyer.ctx, { listingId, address: ADDRESS, expectedTotal: PRICE });
  await recordPayment(SYSTEM, { orderId, amount: PRICE });
  return { seller, buyer, orderId };
}

it("writes to both sides of an order from what events told, and of nothing before", async () => {
  const { seller, buyer, orderId } = await paidSale();
  const sold = { kind: "sold", to: "seller" } as const;
  const event = { eventId: "paid", orderId };
  await expect(mailOrderNews(sold, event)).rejects.toMatchObject({ code: "order_unknown" });
  await bringNews();
  await writer().contact.delete({ where: { userId: buyer.userId } });
  await expect(mailOrderNews(sold, event)).rejects.toMatchObject({ code: "person_unknown" });
  expect(await mailbox.messages(seller.email)).toEqual([]);
  await bringNews();
  expect(await mailOrderNews(sold, event)).toEqual({ state: "sent" });
  expect(await mailOrderNews({ kind: "paid", to: "buyer" }, event)).toEqual({ state: "sent" });
  const [toSeller] = await mailbox.messages(seller.email);
  expect(toSeller?.subject).toMatch(/^Sold: Olympus OM-1/);
  expect(toSeller?.text).toContain("Lena has paid for “Olympus OM-1”");
  const [toBuyer] = await mailbox.messages(buyer.email);
  expect(toBuyer?.text).toContain("told Mathilde");
});

// Red without `whileIn` in `mailOrderNews` and `recordOrderNotice`.
it("says nothing that is over by the time it would be said", async () => {
  const { seller, orderId } = await paidSale();
  await bringNews();
  const late = { kind: "shipReminder", to: "seller", whileIn: "awaiting_payment" } as const;
  expect(await mailOrderNews(late, { eventId: "late", orderId })).toEqual({ state: "skipped" });
  const data = { eventId: "late", orderId, subject: orderId, version: 2, occurredAt: "2026-03-01T10:00:00Z" };
  expect(await noticeOfOrder({ ...late, mailed: true }, data)).toEqual({ recorded: false });
  expect(await mailbox.messages(seller.email)).toEqual([]);
  expect(await writer().notice.count({ where: { userId: seller.userId } })).toBe(0);
});

it("leaves a notice with this side's own amount, the other's name and where to go", async () => {
  const { seller, buyer, orderId } = await paidSale();
  const at = "2026-03-01T10:00:00.000Z";
  const rows = await bringNews();
  const paid = rows.find((row) => row.subject === orderId && row.name === "orders/order.paid");
  const { facts } = orderPaid.schema.parse(paid?.payload);
  const data = { eventId: paid?.id ?? "", orderId, subject: orderId, version: 2, occurredAt: at };
  for (const side of ["buyer", "seller"] as const) {
    const news = newsFor("orders/order.paid", side);
    if (news) expect(await noticeOfOrder(news, data)).toEqual({ recorded: true });
    if (news) expect(await noticeOfOrder(news, data)).toEqual({ recorded: false });
  }
  const notice = {
    at: new Date(at),
    read: false,
    path: `/orders/${facts.shortId}`,
  };
  const shared = { title: "Olympus OM-1", number: facts.number, dueAt: new Date(facts.shipDueAt ?? "") };
  expect((await listNotices(buyer.ctx, {})).items).toMatchObject([
    { ...notice, kind: "paid", facts: { ...shared, amount: facts.total, otherName: "Mathilde" } },
  ]);
  expect((await listNotices(seller.ctx, {})).items).toMatchObject([
    { ...notice, kind: "sold", facts: { ...shared, amount: facts.payout, otherName: "Lena" } },
  ]);
});

it("tells the one who was rated, and nobody of a review that came from elsewhere", async () => {
  const { seller, buyer, orderId } = await paidSale();
  await bringNews();
  const about = { eventId: "review", subject: "r", version: 1, occurredAt: "2026-03-01T10:00:00Z" };
  const review = { reviewId: "r", authorId: buyer.userId, subjectId: seller.userId, stars: 4 };
  expect(await noticeOfReview({ ...about, ...review, orderId: null })).toEqual({ recorded: false });
  expect(await noticeOfReview({ ...about, ...review, orderId })).toEqual({ recorded: true });
  expect((await listNotices(seller.ctx, {})).items).toMatchObject([
    { kind: "reviewReceived", facts: { stars: 4, otherName: "Lena", title: "Olympus OM-1" } },
  ]);
  expect((await listNotices(buyer.ctx, {})).items).toEqual([]);
});

it("tells people of what happened to them and to no order", async () => {
  const { userId, ctx } = await createPerson();
  const told = [
    ["accounts/email.verified", { userId }],
    ["accounts/selling.enabled", { userId }],
    ["payments/account.changed", { userId, ready: true }],
    ["payments/account.changed", { userId, ready: false }],
    ["media/photo.refused", { ownerId: userId, reason: "too_small" }],
  ] as const;
  for (const [index, [name, data]] of told.entries()) {
    const about = { eventId: `p${index}`, subject: userId, version: 1, occurredAt: "2026-03-01T10:00:00Z" };
    expect(await noticeOfPerson(name, { ...about, ...data })).toEqual({ recorded: true });
  }
  const imported = { eventId: "i", subject: userId, version: 2, occurredAt: "2026-03-01T10:00:00Z" };
  expect(await noticeOfPerson("accounts/selling.enabled", { ...imported, userId, imported: true })).toEqual({
    recorded: false,
  });
  expect(told.every(([name]) => EVENTS_ABOUT_PEOPLE.includes(name))).toBe(true);
  const { items } = await listNotices(ctx, {});
  expect(items.map(({ kind, path }) => [kind, path]).reverse()).toEqual([
    ["welcome", "/"],
    ["sellingEnabled", "/sell"],
    ["payoutAccountReady", "/sell"],
    ["payoutAccountNeedsYou", "/sell"],
    ["photoRefused", "/sell"],
  ]);
  expect(items[0]?.facts).toEqual({ reason: "too_small" });
});

it("tells each side of what concerns them, and of every kind there is", () => {
  expect(newsFor("orders/order.paid", "buyer")?.kind).toBe("paid");
  expect(newsFor("orders/order.paid", "seller")?.kind).toBe("sold");
  expect(newsFor("orders/order.shipped", "seller")).toBeUndefined();
  expect(eventsFor("seller", "email")).toEqual([
    "orders/order.paid",
    "orders/order.ship_reminded",
    "orders/order.cancelled",
    "payments/transfer.succeeded",
  ]);
  const ofOrders = (["buyer", "seller"] as const).flatMap((side) =>
    eventsFor(side, "notice").map((name) => newsFor(name, side)?.kind),
  );
  const ofPeople: NoticeKind[] = [
    "welcome",
    "sellingEnabled",
    "payoutAccountReady",
    "payoutAccountNeedsYou",
    "photoRefused",
    "reviewReceived",
  ];
  expect(new Set([...ofOrders, ...ofPeople])).toEqual(new Set(NOTICE_KINDS));
});
