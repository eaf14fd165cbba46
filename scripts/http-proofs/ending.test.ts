import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import type { TestApp } from "../stand/test-app";
import { type Person, payableSeller, signedIn } from "./support/people";
import { atCheckout, type Listed, listed } from "./support/sale";
import { stage } from "./support/stage";
import { until } from "./support/until";

const { stand } = stage();
let seller: Person;

beforeAll(async () => {
  seller = await payableSeller(stand().app.url);
});

type Held = {
  app: TestApp;
  buyer: Person;
  send: (signal?: AbortSignal) => Promise<unknown>;
  release: () => Promise<void>;
};

/** One more process of the app and a buyer at its checkout, whose order will wait for a lock that this test holds. */
async function orderThatWaits(settings: Record<string, string> = {}): Promise<Held> {
  const app = await stand().anotherApp(settings);
  await app.start();
  const listing = await listed(seller);
  const buyer = await signedIn(app.url);
  const send = await atCheckout(buyer, listing);
  return { app, buyer, send, release: await holdListing(listing) };
}

async function holdListing({ listingId }: Listed): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: stand().env.DATABASE_URL });
  await client.connect();
  await client.query("begin");
  await client.query("select 1 from listings where id = $1 for update", [listingId]);
  return async () => {
    await client.query("commit");
    await client.end();
  };
}

async function theOrderWaits(): Promise<void> {
  await until("the order waits for the lock", async () => {
    const [row] = await writer().$queryRaw<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_stat_activity
      where wait_event_type = 'Lock' and datname = current_database()`;
    return (row?.waiting ?? 0) > 0;
  });
}

async function takesNoMore(app: TestApp): Promise<void> {
  await until("it takes no new connection", async () => {
    return fetch(`${app.url}/api/health/live`).then(
      () => false,
      () => true,
    );
  });
}

async function ordersOf(buyer: Person): Promise<{ id: string }[]> {
  return writer().order.findMany({ where: { buyerId: buyer.userId }, select: { id: true } });
}

/** What the process has begun to say of an order: handed on by the time it has ended, not left for the schedule. */
async function expectTold(buyer: Person): Promise<void> {
  const [order] = await ordersOf(buyer);
  const events = await writer().outboxEvent.findMany({ where: { subject: order?.id ?? "" } });
  expect(events.map(({ name }) => name)).toContain("orders/order.placed");
  for (const { name, publishedAt } of events) expect(publishedAt, name).not.toBeNull();
}

// Red without allFinished() in app/_server/shut-down.ts.
it("answers what it was asked before it was told to end, and says meanwhile that it is not ready", async () => {
  const { app, buyer, send, release } = await orderThatWaits({ SHUTDOWN_DELAY_SECONDS: "3" });
  const ready = () => fetch(`${app.url}/api/health/ready?for=traffic`);
  expect((await ready()).status).toBe(200);
  const answer = send();
  await theOrderWaits();
  app.tellToEnd();
  await until("it is not ready any more", async () => (await ready()).status === 503);
  expect(await (await ready()).json()).toEqual({ status: "ending", parts: [] });
  await takesNoMore(app);
  await release();
  expect(await answer).toMatchObject({ state: null, location: expect.stringMatching(/^http/) });
  expect(await app.ended()).toBe(0);
  expect(await ordersOf(buyer)).toHaveLength(1);
  await expectTold(buyer);
});

// Red without takeInHand() in lib/platform/observed.ts: nobody waits for the answer, but the work goes on.
it("finishes a command whose asker has gone away", async () => {
  const { app, buyer, send, release } = await orderThatWaits();
  const asker = new AbortController();
  const answer = send(asker.signal).catch(() => "gone");
  await theOrderWaits();
  asker.abort();
  expect(await answer).toBe("gone");
  app.tellToEnd();
  await takesNoMore(app);
  await release();
  expect(await app.ended()).toBe(0);
  expect(await ordersOf(buyer)).toHaveLength(1);
  await expectTold(buyer);
});

it("ends at once when it is told a second time", async () => {
  const { app, buyer, send, release } = await orderThatWaits();
  const answer = send().catch(() => "cut off");
  await theOrderWaits();
  app.tellToEnd();
  await takesNoMore(app);
  await new Promise((resolve) => setTimeout(resolve, 600));
  app.tellToEnd();
  expect(await app.ended()).toBe(1);
  expect(await answer).toBe("cut off");
  await release();
  expect(await ordersOf(buyer)).toEqual([]);
});
