import { beforeAll, expect, it } from "vitest";
import { userChannel } from "@/lib/kernel/user-channel";
import { shipOrder } from "@/lib/orders/commands/ship-order";
import { writer } from "@/lib/platform/db/client";
import { PARCEL } from "@/lib/testing/orders";
import { Api, ApiPerson } from "./support/api-client";
import { expectBalanced } from "./support/ledger";
import { expectPages, RETRY_MS, stageWithGates } from "./support/outage";
import {
  atProvider,
  expectAwayProblem,
  failedTries,
  listingStatus,
  mailsAbout,
  photoStatus,
  standing,
  ticketFor,
} from "./support/outage-world";
import { type Person, payableSeller, signedIn } from "./support/people";
import { atCheckout, type Bought, bought, type Listed, listed, orderStatus, sessionOf } from "./support/sale";
import { calm, paymentArrived, until } from "./support/until";
import { Visitor } from "./support/visitor";

// Each name stands in docs/consistency.md, beside what that document promises.
const { stand, switches, gates, expectAway } = await stageWithGates();
const PRICE = { minor: 30_000, currency: "EUR" };
let api: Api;
let seller: Person;

beforeAll(async () => {
  api = await Api.of(new Visitor(stand().app.url));
  seller = await payableSeller(stand().app.url);
  await calm(switches());
});

const program = ({ visitor }: Person) => new ApiPerson(api, visitor);
const addressOf = ({ slug, shortId }: Listed) => `/en/listing/${slug}-${shortId}`;
const newBuyer = () => signedIn(stand().app.url);
const deadLetters = () => writer().deadLetter.findMany({ select: { source: true, error: true } });

/** Orders by the form; answers the order and where that led. */
async function order(buyer: Person, listing: Listed) {
  const answer = await (await atCheckout(buyer, listing))();
  const rows = await writer().order.findMany({ where: { buyerId: buyer.userId } });
  expect(rows, "one order").toHaveLength(1);
  const { id, shortId, checkoutId } = rows[0] ?? { id: "", shortId: "", checkoutId: "" };
  return { id, shortId, checkoutId, led: answer.location ?? "", params: { order: shortId } };
}

async function paidSale(listing: Listed): Promise<Bought> {
  const sale = await bought(stand().app.url, listing);
  await switches().pay(sale.sessionId);
  await paymentArrived(switches(), sale.checkoutId);
  return sale;
}

/** Whatever is to be tried again is tried again. */
async function timeFor(ms = RETRY_MS): Promise<void> {
  await switches().pass(ms + 1000);
  await calm(switches());
}

it("the bucket: all is sold and typed as ever, photos wait and become ready once", async () => {
  const [person, thing, buyer] = [program(seller), await listed(seller), await newBuyer()];
  const early = await ticketFor(person);
  expect(await early.put()).toBe(200);
  await gates.bucket.refuse();
  await expectPages(buyer.visitor, "/en", addressOf(thing), "/search", "/orders");
  await expectPages(seller.visitor, "/sell/new");
  expect((await order(buyer, thing)).led).toContain("/pay/");
  // What the browser says of it: that photo failed and can be sent again, and all that was typed stands.
  const late = await ticketFor(person);
  await expect(late.put()).rejects.toThrow("fetch failed");
  expect(await early.confirm()).toBe(200);
  const draft = {
    title: "A lamp by lamplight",
    description: "Brass, heavy, works.",
    condition: "good",
    stock: 1,
  };
  const body = { ...draft, categorySlug: "cameras", price: PRICE, photoIds: [early.photoId] };
  const listing = await person.get("createListing", { body });
  await calm(switches());
  expect(await photoStatus(early.photoId)).toBe("uploaded");
  expect(await listingStatus(listing.id)).toBe("preparing");
  await expectAway("bucket");

  await gates.bucket.open();
  expect(await late.put()).toBe(200);
  expect(await late.confirm()).toBe(200);
  await timeFor();
  expect([await photoStatus(early.photoId), await photoStatus(late.photoId)]).toEqual(["ready", "ready"]);
  expect(await listingStatus(listing.id)).toBe("active");
  expect(await writer().listing.count({ where: { title: draft.title } })).toBe(1);
  const told = { name: "media/photo.ready", subject: early.photoId };
  expect(await writer().outboxEvent.count({ where: told })).toBe(1);
  expect(await deadLetters()).toEqual([]);
});

it("the workflow engine: orders, payments and edits are taken, what follows comes once", async () => {
  const [thing, other, buyer] = [await listed(seller), await listed(seller), await newBuyer()];
  await calm(switches());
  await switches().stopAfter(0);
  await gates.engine.refuse();
  await expectPages(buyer.visitor, "/en", addressOf(thing), "/search");
  const placed = await order(buyer, thing);
  expect(await switches().pay(await sessionOf(placed.checkoutId))).toBe("paid");
  await until("the payment is known", async () => {
    const { status } = await program(buyer).get("getPayment", { params: placed.params });
    return status === "succeeded";
  });
  const page = await buyer.visitor.page(`/orders/${placed.shortId}`);
  expect(page).toContain("We are confirming your order");
  for (const paying of ["Pay €", "Your turn"]) expect(page.includes(paying), paying).toBe(false);
  // What was changed is seen at once: pages go stale by the commit, not by the engine.
  const title = `${other.title}, now with its case`;
  await expectPages(buyer.visitor, addressOf(other));
  const params = { listing: other.shortId };
  await program(seller).get("editListing", { params, body: { version: 1, title } });
  expect((await new ApiPerson(api, buyer.visitor).get("getListing", { params })).title).toBe(title);
  expect((await buyer.visitor.fetch(addressOf(other))).status).toBe(307);
  const email = "early@people.example";
  const newcomer = new ApiPerson(api, new Visitor(stand().app.url));
  const who = { email, password: "a quiet harbour in May", name: "Ida Holm" };
  const { challengeId } = await newcomer.get("signUp", { body: who });
  expect(await switches().mails(email)).toHaveLength(0);
  await expectAway("engine");
  const waiting = { publishedAt: null, claimedUntil: null };
  await until("all has been tried in vain", async () => {
    const kept = await writer().outboxEvent.groupBy({ by: ["lastError"], where: waiting });
    return kept.length === 1 && kept[0]?.lastError === "the workflow engine was away";
  });
  expect(await writer().outboxEvent.count({ where: { ...waiting, subject: placed.id } })).toBeGreaterThan(0);

  await gates.engine.open();
  await switches().resume();
  await timeFor();
  expect(await orderStatus(placed.id)).toBe("paid");
  expect(await mailsAbout(switches(), buyer.email, thing.title)).toBe(1);
  expect(await mailsAbout(switches(), seller.email, thing.title)).toBe(1);
  const mails = (await switches().mails(email)) as unknown as { text: string }[];
  expect(mails).toHaveLength(1);
  const code = /\b\d{6}\b/.exec(mails[0]?.text ?? "")?.[0];
  await newcomer.get("verifyEmail", { body: { challengeId, code } });
  expect(await atProvider(stand(), `transfers?transfer_group=${placed.checkoutId}`)).toEqual([]);
  await expectBalanced(placed.id);
  expect(await deadLetters()).toEqual([]);
});

it("live delivery: nobody waits for it, and looking shows the same", async () => {
  const sale = await paidSale(await listed(seller));
  const { shortId } = await writer().order.findUniqueOrThrow({ where: { id: sale.orderId } });
  const [person, { visitor, userId }] = [program(sale.buyer), sale.buyer];
  const { account: before } = await person.get("getMe");
  await gates.live.refuse();
  await program(seller).get("confirmOrder", { params: { order: shortId } });
  await calm(switches());
  expect((await person.get("getMe")).account.unread).toBe(before.unread + 1);
  await expectPages(visitor, "/en", "/inbox", `/orders/${shortId}`);
  const form = new URLSearchParams({ socket_id: "1.2", channel_name: userChannel(userId) });
  expect((await visitor.fetch("/api/v1/live/auth", { method: "POST", body: form })).status).toBe(200);
  expect(await failedTries(switches(), "live-tell-of-order")).toBeGreaterThan(0);
  expect((await person.ask("logOut")).status).toBe(204);
  await until(
    "a try to hang up has failed",
    async () => (await failedTries(switches(), "live-hang-up")) === 1,
  );
  await expectAway("live");

  await gates.live.open();
  await timeFor();
  const runs = (await switches().runs()).filter((run) => run.function.includes("-live-"));
  expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(["completed"]));
  expect(await writer().notice.count({ where: { userId, kind: "confirmed" } })).toBe(1);
  expect(await deadLetters()).toEqual([]);
});

it("the payment provider: orders stand and say so, nothing is held for ever, money moves once", async () => {
  const [thing, free, buyer, late] = [
    await listed(seller),
    await listed(seller),
    await newBuyer(),
    await newBuyer(),
  ];
  const sold = await paidSale(await listed(seller));
  await shipOrder(seller.ctx, { orderId: sold.orderId, ...PARCEL });
  const { shortId } = await writer().order.findUniqueOrThrow({ where: { id: sold.orderId } });
  const opened = await bought(stand().app.url, await listed(seller));
  const newSeller = await signedIn(stand().app.url, ["seller"]);
  await calm(switches());
  await gates.payments.refuse();
  await expectPages(buyer.visitor, "/en", addressOf(thing), "/search", `/buy/${thing.shortId}`);
  await expectPages(seller.visitor, "/sell", "/sell/start?back=1");
  const [paidLater, nobodys] = [await order(buyer, thing), await order(late, free)];
  expect(paidLater.led).toBe(`/orders/${paidLater.shortId}?pay=unavailable`);
  expect(await buyer.visitor.page(paidLater.led)).toContain("The payment page could not be opened just now");
  expectAwayProblem(await program(buyer).ask("openPayment", { params: paidLater.params }));
  expectAwayProblem(await program(newSeller).ask("openPaymentAccount"));
  const accepted = await program(sold.buyer).get("acceptOrder", { params: { order: shortId } });
  expect(accepted.status).toBe("completed");
  await calm(switches());
  expect(await failedTries(switches(), "payments-send-transfer")).toBe(1);
  await expectAway("payments");

  await gates.payments.open();
  const { url } = await program(buyer).get("openPayment", { params: paidLater.params });
  expect(await switches().pay(/cs_\w+/.exec(url)?.[0] ?? "")).toBe("paid");
  await paymentArrived(switches(), paidLater.checkoutId);
  await timeFor();
  expect(await atProvider(stand(), `transfers?transfer_group=${sold.checkoutId}`)).toHaveLength(1);
  expect(await writer().transfer.count({ where: { orderId: sold.orderId } })).toBe(1);
  expect(await orderStatus(paidLater.id)).toBe("paid");
  expect(await mailsAbout(switches(), buyer.email, thing.title)).toBe(1);
  const pages = await atProvider(stand(), "checkout/sessions?limit=100");
  expect(pages.filter((one) => one.client_reference_id === paidLater.checkoutId)).toHaveLength(1);

  // Away again, over the deadline: a thing that nobody can be paying for is let go, one whose page is open is held.
  await gates.payments.refuse();
  await timeFor(16 * 60_000);
  expect(await standing(nobodys.id)).toBe("expired, active");
  expect(await standing(opened.orderId)).toBe("awaiting_payment, reserved");
  await gates.payments.open();
  await timeFor(5 * 60_000);
  expect(await standing(opened.orderId)).toBe("expired, active");
  expect(await switches().pay(opened.sessionId)).toBe("closed");
  for (const id of [sold.orderId, paidLater.id, opened.orderId]) await expectBalanced(id);
  expect(await deadLetters()).toEqual([]);
});

it("the mailer: sales and notices go on, each mail comes late and once", async () => {
  const thing = await listed(seller);
  await calm(switches());
  await gates.mail.refuse();
  const sale = await paidSale(thing);
  expect(await orderStatus(sale.orderId)).toBe("paid");
  await expectPages(sale.buyer.visitor, "/inbox", "/orders");
  expect((await program(sale.buyer).get("getMe")).account.unread).toBeGreaterThan(0);
  const email = "patient@people.example";
  const newcomer = new ApiPerson(api, new Visitor(stand().app.url));
  const who = { email, password: "a quiet harbour in May", name: "Ida Holm" };
  const { challengeId } = await newcomer.get("signUp", { body: who });
  await expectPages(new Visitor(stand().app.url), `/verify?c=${challengeId}`);
  await calm(switches());
  expect(await failedTries(switches(), "accounts-send-code")).toBe(1);
  for (const to of [sale.buyer.email, email]) expect(await switches().mails(to)).toHaveLength(0);
  await expectAway("mail");

  await gates.mail.open();
  await timeFor();
  expect(await mailsAbout(switches(), sale.buyer.email, thing.title)).toBe(1);
  expect(await mailsAbout(switches(), seller.email, thing.title)).toBe(1);
  const mails = (await switches().mails(email)) as unknown as { text: string }[];
  expect(mails).toHaveLength(1);
  const code = /\b\d{6}\b/.exec(mails[0]?.text ?? "")?.[0];
  await newcomer.get("verifyEmail", { body: { challengeId, code } });
  expect(await deadLetters()).toEqual([]);
});

it("each of them hanging: nobody waits for ever, and all of it comes once", async () => {
  const [person, thing, free] = [program(seller), await listed(seller), await listed(seller)];
  const other = await listed(seller);
  const [buyer, late, leaving] = [await newBuyer(), await newBuyer(), await newBuyer()];
  const sale = await bought(stand().app.url, thing);
  const [ticket, send] = [await ticketFor(person), await atCheckout(late, free)];
  expect(await ticket.put()).toBe(200);
  await calm(switches());
  for (const gate of [gates.bucket, gates.live, gates.payments, gates.mail]) await gate.hang();
  const slow = send();
  expect(await switches().pay(sale.sessionId)).toBe("paid");
  expect(await ticket.confirm()).toBe(200);
  expect((await program(leaving).ask("logOut")).status).toBe(204);
  await expectPages(buyer.visitor, "/en", addressOf(thing), "/search", "/sell/start");
  const stuck = ["process-photo", "learn-charge", "tell-buyer", "live-hang-up"];
  const begun = async (name: string) =>
    (await switches().runs()).some((run) => run.function.endsWith(name) && run.status !== "completed");
  for (const name of stuck) await until(`${name} has begun`, () => begun(name));
  // Only then the engine, or nothing of that would have begun.
  await gates.engine.hang();
  await person.get("pauseListing", { params: { listing: other.shortId } });
  await expectAway("bucket", "engine", "live", "payments", "mail");
  expect((await slow).location).toContain("?pay=unavailable");
  for (const name of stuck) {
    await until(`${name} was given up for now`, async () => (await failedTries(switches(), name)) > 0);
  }
  await until("events wait for the engine", async () => {
    const lastError = "the workflow engine was away";
    return (
      (await writer().outboxEvent.count({ where: { publishedAt: null, claimedUntil: null, lastError } })) > 0
    );
  });

  for (const gate of Object.values(gates)) await gate.open();
  await timeFor();
  expect(await orderStatus(sale.orderId)).toBe("paid");
  expect(await mailsAbout(switches(), sale.buyer.email, thing.title)).toBe(1);
  expect(await mailsAbout(switches(), seller.email, thing.title)).toBe(1);
  expect(await photoStatus(ticket.photoId)).toBe("ready");
  await expectBalanced(sale.orderId);
  expect(await deadLetters()).toEqual([]);
});
