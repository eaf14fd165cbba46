import { encode } from "next-auth/jwt";
import pg from "pg";
import { endChild, startNode, typescript } from "../run-child";
import { freePorts } from "../stand/free-ports";
import type { TestApp } from "../stand/test-app";
import { startTestStand, type TestStand } from "../stand/test-stand";
import { compareAnswers } from "./compare";
import { expectExact } from "./exact";
import { type Figures, figuresOf, type Round } from "./figures";
import { type Filled, fillShop } from "./fill";
import { type Ask, load, loadAll } from "./load";
import { anyOf, asksOf, browse, search } from "./requests";

export type Size = {
  readonly listings: number;
  /** How many of their pages are asked for. */
  readonly pages: number;
  readonly rounds: number;
  /** How long a round of reading is; 0 for as many requests as it takes to see that all is well. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Clients that read, and that buy. */
  readonly readers: number;
  readonly buyers: number;
  /** What each buying client orders in a round. */
  readonly orders: number;
};

export const FULL: Size = {
  listings: 10_000,
  pages: 200,
  rounds: 3,
  seconds: 5,
  warmUpSeconds: 3,
  readers: 16,
  buyers: 8,
  orders: 30,
};
/** Enough to see that all of it works; its figures say nothing. */
export const QUICK: Size = {
  ...FULL,
  listings: 300,
  pages: 5,
  rounds: 1,
  seconds: 0,
  warmUpSeconds: 0,
  readers: 4,
  // Few: on a machine that is busy, the last of many who want one row would wait beyond the statement's time.
  buyers: 2,
  orders: 4,
};

export type Bench = {
  /** The shop as `npm start` serves it, and the limit, both over the same database. */
  readonly ours: string;
  readonly limit: string;
  readonly shop: Filled;
  readonly db: pg.Client;
  readonly stand: TestStand;
  readonly app: TestApp;
  close(): Promise<void>;
};

/** Starts a shop of its own with so many listings, and the limit beside it. */
export async function startBench(size: Size): Promise<Bench> {
  const settings = { API_READS_PER_MINUTE: "0", LOG_LEVEL: "error" };
  const stand = await startTestStand({ settings });
  const { DATABASE_URL } = stand.stack.environment;
  const db = new pg.Client({ connectionString: DATABASE_URL });
  const { limit: port } = await freePorts(["limit"]);
  const limit = startNode(typescript("scripts/bench/limit.ts"), {
    env: { ...stand.env, PORT: String(port) },
    stdio: "inherit",
  });
  const close = async (): Promise<void> => {
    await Promise.all([endChild(limit), db.end()]);
    await stand.close();
  };
  try {
    await db.connect();
    const shop = await fillShop(db, { ...size, buyers: size.buyers * size.orders });
    // At another address than the workflow engine knows: it takes events and runs nothing, as the limit does.
    const app = await stand.anotherApp();
    await app.start();
    return {
      ours: `http://127.0.0.1:${app.port}`,
      limit: `http://127.0.0.1:${port}`,
      shop,
      db,
      stand,
      app,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Measures everything, one after the other; each round of ours is followed by one of the limit's, so that drift meets both. */
export async function measure(
  bench: Bench,
  size: Size,
  onDone: (name: string, figures: Figures) => void = () => {},
): Promise<Record<string, Figures>> {
  const { shop } = bench;
  await keepPages(bench, ["/en", ...shop.pages]);
  const reads = {
    "listings.browse": browse,
    "listings.search": search,
    "page.listing": anyOf(shop.pages),
    "page.home": anyOf(["/en"]),
  };
  const all: Record<string, Figures> = {};
  const keep = (name: string, figures: Figures): void => {
    all[name] = figures;
    onDone(name, figures);
  };
  for (const [name, make] of Object.entries(reads)) {
    await compareAnswers(bench.ours, bench.limit, asksOf(make, 1, size.seconds ? 40 : 10)(0));
    const read = (seconds: number, seed: number) => (url: string) =>
      loadAll({ url, clients: size.readers, asks: asksOf(make, seed, seconds ? 400 : 3), seconds }, 200);
    keep(name, await inTurns(bench, size, read(size.warmUpSeconds, 2), (seed) => read(size.seconds, seed)));
  }
  keep("orders.buy_now", await buyNow(bench, size));
  return all;
}

async function inTurns(
  { ours, limit }: Bench,
  { rounds }: Size,
  warmUp: (url: string) => Promise<Round>,
  round: (seed: number) => (url: string) => Promise<Round>,
): Promise<Figures> {
  await warmUp(ours);
  await warmUp(limit);
  const figures: [Round[], Round[]] = [[], []];
  for (let n = 0; n < rounds; n++) {
    figures[0].push(await round(10 + n)(ours));
    figures[1].push(await round(10 + n)(limit));
  }
  return figuresOf(...figures);
}

/** Has the shop make its pages, as the first visitor would, and gives the limit the same bytes. */
async function keepPages({ ours, db }: Bench, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const answer = await fetch(ours + path);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    await db.query("insert into bench_pages (path, html) values ($1, $2)", [path, await answer.text()]);
  }
}

/** Everyone wants the same thing, each buyer once a round; then it is made scarce, and exactly what is left is sold. */
async function buyNow(bench: Bench, size: Size): Promise<Figures> {
  const { shop, stand, ours } = bench;
  const secret = stand.env.NEXTAUTH_SECRET ?? "";
  const cookies = await Promise.all(
    shop.sessions.map(async (session) => `resalehub.session=${await encode({ token: session, secret })}`),
  );
  const asks =
    (url: string) =>
    (client: number): Ask[] =>
      cookies.slice(client * size.orders, (client + 1) * size.orders).map((cookie) => ({
        method: "POST",
        path: "/api/v1/orders",
        headers: { "content-type": "application/json", cookie },
        body: orderOf(shop.wanted[url === ours ? "ours" : "limit"]),
      }));
  const round = (url: string) => loadAll({ url, clients: size.buyers, asks: asks(url) }, 201);
  const figures = await inTurns(bench, size, round, () => round);
  await expectExact(bench, (1 + size.rounds) * size.buyers * size.orders, (url) =>
    load({ url, clients: size.buyers, asks: asks(url) }),
  );
  return figures;
}

function orderOf({ id, minor }: { id: string; minor: number }): string {
  const place = { street: "Winsstraße 41", postcode: "10405", city: "Berlin", country: "DE" };
  const expectedTotal = { minor, currency: "EUR" };
  return JSON.stringify({ listing: id, expectedTotal, address: { recipient: "Lena Hoffmann", ...place } });
}
