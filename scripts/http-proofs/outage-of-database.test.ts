import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { ADDRESS } from "@/lib/testing/orders";
import { RETRY_MS, stageWithGates } from "./support/outage";
import { atProvider, mailsAbout } from "./support/outage-world";
import { type Person, payableSeller, signedIn } from "./support/people";
import { atCheckout, bought, type Listed, listed, orderStatus } from "./support/sale";
import { calm, until } from "./support/until";
import { Visitor } from "./support/visitor";
import { Webhooks } from "./support/webhooks";

// Each name stands in docs/consistency.md, beside what that document promises.
const { stand, switches, gates, expectAway } = await stageWithGates();
const EN = "This is not available right now";
let seller: Person;

beforeAll(async () => {
  seller = await payableSeller(stand().app.url);
});

const addressOf = ({ slug, shortId }: Listed) => `/en/listing/${slug}-${shortId}`;
const ordersOf = ({ userId }: Person) => writer().order.count({ where: { buyerId: userId } });

/** A page that says, without any script, that it cannot be made now and when to come back. */
async function expectAwayPage(who: Visitor, path: string, words = EN): Promise<void> {
  const answer = await who.fetch(path, { headers: { accept: "text/html" } });
  const [cache, after] = ["cache-control", "retry-after"].map((name) => answer.headers.get(name));
  expect([path, answer.status, after, cache]).toEqual([path, 503, "10", "private, no-store"]);
  expect(answer.headers.getSetCookie(), path).toEqual([]);
  const html = await answer.text();
  expect(html.includes(words), `${path} says so`).toBe(true);
  expect(html.trimEnd().endsWith("</html>"), `${path} is whole`).toBe(true);
}

/** The same of several who ask at once, for whom Next makes the page once: red when only one of them is answered. */
async function expectAwayPages(path: string): Promise<void> {
  const all = Array.from({ length: 5 }, () => new Visitor(stand().app.url));
  await Promise.all(all.map((visitor) => expectAwayPage(visitor, path)));
}

async function expectAwayProblem(who: Visitor, path: string, init: RequestInit = {}): Promise<void> {
  const answer = await who.fetch(path, init);
  expect([path, answer.status, answer.headers.get("retry-after")]).toEqual([path, 503, "10"]);
  expect(answer.headers.getSetCookie(), path).toEqual([]);
  expect(await answer.json()).toMatchObject({ status: 503, code: "request.unavailable" });
}

/** The order waits for this lock, so that its connection is cut in the middle of its transaction. */
async function locked({ listingId }: Listed): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: stand().stack.environment.DATABASE_URL });
  await client.connect();
  await client.query("begin");
  await client.query("select 1 from listings where id = $1 for update", [listingId]);
  return () => client.end();
}

it("the database: pages and programs are told when to come back, nobody is signed out, nothing is done twice", async () => {
  const [buyer, anyone] = [await signedIn(stand().app.url), new Visitor(stand().app.url)];
  const [thing, sold] = [await listed(seller), await listed(seller)];
  const send = await atCheckout(buyer, thing);
  const sale = await bought(stand().app.url, sold);
  await calm(switches());
  const free = await locked(thing);
  const cutOff = send();
  await until("the order waits", async () => {
    const [row] = await writer().$queryRaw<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_stat_activity
      where wait_event_type = 'Lock' and datname = current_database()`;
    return (row?.waiting ?? 0) > 0;
  });
  await gates.database.refuse();
  await free();
  for (const answer of [await cutOff, await send()]) {
    expect(answer.state).toMatchObject({ status: "failed", code: "request.unavailable", httpStatus: 503 });
    // What was typed comes back with the answer.
    expect(answer.text.includes(ADDRESS.street)).toBe(true);
  }
  await expectAwayPages("/en");
  await expectAwayPage(anyone, "/de/c/cameras", "Das geht gerade nicht");
  await expectAwayPage(anyone, addressOf(thing));
  await expectAwayPage(anyone, "/search?q=leica");
  for (const path of ["/orders", `/buy/${thing.shortId}`, "/inbox"])
    await expectAwayPage(buyer.visitor, path);
  // Next's own client draws the page itself: it is told which error it is.
  const drawn = await buyer.visitor.fetch("/orders?_rsc", { headers: { rsc: "1" } });
  expect((await drawn.text()).includes("request.unavailable")).toBe(true);
  await expectAwayProblem(anyone, "/api/v1/listings");
  await expectAwayProblem(buyer.visitor, "/api/v1/me");
  const login = JSON.stringify({ email: buyer.email, password: "correct horse battery" });
  const json = { "content-type": "application/json" };
  await expectAwayProblem(anyone, "/api/v1/login", { method: "POST", headers: json, body: login });
  expect(await switches().pay(sale.sessionId)).toBe("paid");
  const webhooks = new Webhooks(stand());
  const news = await webhooks.about(sale.sessionId);
  for (const event of news) expect(await webhooks.send(event)).toBe(503);
  await expectAway("database");

  await gates.database.open();
  await until("a page is there again", async () => (await anyone.fetch("/en")).status === 200);
  expect((await buyer.visitor.fetch("/orders")).status).toBe(200);
  expect(await (await buyer.visitor.fetch("/api/v1/me")).json()).toMatchObject({
    account: { email: buyer.email },
  });
  expect(await ordersOf(buyer)).toBe(0);
  const again = await Promise.all([send(), send()]);
  expect(new Set(again.map(({ location }) => location)).size).toBe(1);
  expect(await ordersOf(buyer)).toBe(1);
  for (const event of [...news, ...news]) expect(await webhooks.send(event)).toBe(200);
  await switches().pass(RETRY_MS + 1000);
  await calm(switches());
  expect(await orderStatus(sale.orderId)).toBe("paid");
  expect(await mailsAbout(switches(), sale.buyer.email, sold.title)).toBe(1);
  expect(await mailsAbout(switches(), seller.email, sold.title)).toBe(1);
  const charged = await writer().payment.count({
    where: { checkoutId: sale.checkoutId, status: "succeeded" },
  });
  expect(charged).toBe(1);
  expect(await atProvider(stand(), `transfers?transfer_group=${sale.checkoutId}`)).toEqual([]);
});

it("the database hanging: readiness says so at once, and whoever waits is told when it breaks off", async () => {
  const visitor = new Visitor(stand().app.url);
  const thing = await listed(seller);
  await gates.database.hang();
  const waiting = Promise.all(["/en", addressOf(thing)].map(expectAwayPages));
  await expectAway("database");
  // The network comes back to itself: what hung is broken off, and with it what waited.
  await gates.database.refuse();
  await waiting;
  await gates.database.open();
  await until("a page is there again", async () => (await visitor.fetch(addressOf(thing))).status === 200);
});
