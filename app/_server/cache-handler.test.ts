import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/testing/database";

testDatabase();

type Handler = typeof import("./cache-handler.mjs");
const shared = globalThis as typeof globalThis & { __resalehubCachePool?: pg.Pool };

let handler: Handler;
/** Next makes one for each request. */
const request = () => new handler.default();

/** The handler as another process would load it: it takes the database's address when it is imported. */
async function load(): Promise<Handler> {
  delete shared.__resalehubCachePool;
  vi.resetModules();
  return await import("./cache-handler.mjs");
}

beforeAll(async () => {
  handler = await load();
});
afterAll(() => shared.__resalehubCachePool?.end());

/** A request that finds nothing, renders and stores. */
async function render(key: string, data: object, tags: readonly string[] = []): Promise<void> {
  const one = request();
  expect(await one.get(key)).toBeNull();
  await one.set(key, data, { tags });
}

async function stored(key: string): Promise<unknown> {
  return (await request().get(key))?.value ?? null;
}

/** Moments are kept to the millisecond, and in doubt a page is stale: let some pass on both sides. */
async function makeStale(tags: readonly string[]): Promise<void> {
  await setTimeout(5);
  await handler.markStale(tags);
  await setTimeout(5);
}

describe("the shared cache", () => {
  it("gives every request what one of them rendered", async () => {
    expect(await stored("/en")).toBeNull();
    await render("/en", { kind: "APP_PAGE", html: "<p>Hello</p>" });
    expect(await stored("/en")).toEqual({ kind: "APP_PAGE", html: "<p>Hello</p>" });
    expect(await stored("/de")).toBeNull();
  });

  // Red without isMissing in cache-handler.mjs: random ids would fill the store.
  it.each([
    ["page", { kind: "APP_PAGE", status: 404, html: "nothing here" }],
    ["read", { kind: "FETCH", data: { body: "null", status: 200 } }],
  ])("keeps no %s of what does not exist", async (what, data) => {
    await render(`/no-${what}`, data);
    expect(await stored(`/no-${what}`)).toBeNull();
  });

  it("forgets a key whose page is gone", async () => {
    await render("/gone", { html: "was here" });
    await request().set("/gone", null);
    expect(await stored("/gone")).toBeNull();
  });

  it("keeps buffers and maps, and leaves functions out", async () => {
    const segmentData = new Map([["/_tree", Buffer.from([0, 1, 255])]]);
    await render("/bytes", { rscData: Buffer.from([255, 0, 7]), segmentData, toUnchunkedString: () => "" });
    const value = (await stored("/bytes")) as { rscData: Buffer; segmentData: Map<string, Buffer> };
    expect(Buffer.from(value.rscData)).toEqual(Buffer.from([255, 0, 7]));
    expect(Buffer.from(value.segmentData.get("/_tree") ?? [])).toEqual(Buffer.from([0, 1, 255]));
    expect(value).not.toHaveProperty("toUnchunkedString");
  });
});

describe("a roll-out", () => {
  const builds: string[] = [];
  afterAll(() => {
    for (const folder of builds) rmSync(folder, { recursive: true });
  });
  function build(id: string): () => InstanceType<Handler["default"]> {
    const folder = mkdtempSync(path.join(tmpdir(), "build-"));
    builds.push(folder);
    writeFileSync(path.join(folder, "BUILD_ID"), id);
    return () => new handler.default({ serverDistDir: path.join(folder, "server") });
  }

  // Red without buildId in cache-handler.mjs: the old build's page would ask for scripts that the new one does not have.
  it("gives no build another one's page, and makes both stale", async () => {
    const [before, after, twin] = [build("one"), build("two"), build("two")];
    const render = async (make: typeof before, html: string) => {
      const one = make();
      await one.get("/rolled");
      await one.set("/rolled", { html }, { tags: ["rolled"] });
    };
    const seen = async (make: typeof before) => (await make().get("/rolled"))?.value ?? null;
    await render(before, "<script src=old>");
    expect(await seen(after)).toBeNull();
    await render(after, "<script src=new>");
    expect(await seen(before)).toEqual({ html: "<script src=old>" });
    expect(await seen(twin)).toEqual({ html: "<script src=new>" });
    await makeStale(["rolled"]);
    expect(await seen(before)).toBeNull();
    expect(await seen(after)).toBeNull();
  });
});

describe("a tag made stale", () => {
  it.each([
    ["given by Next", {}, ["listing:a"]],
    ["in the data", { tags: ["listing:a"] }, []],
    ["in the page's header", { headers: { "x-next-cache-tags": "listing:b,listing:a" } }, []],
  ])("makes what carries it a miss, and nothing else: %s", async (where, data, tags) => {
    await render(`with ${where}`, data, tags);
    await render(`without ${where}`, {}, ["listing:c"]);
    await makeStale(["listing:a"]);
    expect(await stored(`with ${where}`)).toBeNull();
    expect(await stored(`without ${where}`)).not.toBeNull();
  });

  it("makes a miss of what is asked for under it, by Next's own call too", async () => {
    await render("soft", { n: 1 });
    await request().revalidateTag("_N_T_/en/soft");
    expect(await request().get("soft", { softTags: ["_N_T_/en/soft"] })).toBeNull();
    expect(await request().get("soft", { softTags: ["_N_T_/en/other"] })).not.toBeNull();
  });

  it("is fresh again once it is rendered after", async () => {
    await render("again", { n: 1 }, ["again"]);
    await makeStale(["again"]);
    await render("again", { n: 2 }, ["again"]);
    expect(await stored("again")).toEqual({ n: 2 });
  });
});

describe("a tag made stale while a page is rendered", () => {
  // Red without `this.#starts.set(key, row.asked_at)` (storing under the time of storing): the page that was read
  // before the change would stand as fresh.
  it("wins over the page that is stored after it", async () => {
    const one = request();
    await one.get("slow");
    await makeStale(["slow"]);
    await one.set("slow", { price: "old" }, { tags: ["slow"] });
    expect(await stored("slow")).toBeNull();
  });

  // Red when the starts are shared by all requests (`const starts = new Map()` beside the pool): the second request's
  // start would be taken for the first's.
  it("wins although another request began in between", async () => {
    const [early, late] = [request(), request()];
    await early.get("both");
    await makeStale(["both"]);
    await late.get("both");
    await early.set("both", { price: "old" }, { tags: ["both"] });
    expect(await stored("both")).toBeNull();
    await late.set("both", { price: "new" }, { tags: ["both"] });
    expect(await stored("both")).toEqual({ price: "new" });
  });

  // Red when a start is noted on a miss alone (`#starts.set` below `return null`): an old entry is served, then
  // rendered anew in the background.
  it("wins over a page that was found, and rendered anew for its age", async () => {
    await render("aged", { price: "older" }, ["aged"]);
    const one = request();
    expect(await one.get("aged")).not.toBeNull();
    await makeStale(["aged"]);
    await one.set("aged", { price: "old" }, { tags: ["aged"] });
    expect(await stored("aged")).toBeNull();
  });

  it("cannot be told when nobody asked first, so nothing is stored", async () => {
    await request().set("unasked", { n: 1 });
    expect(await stored("unasked")).toBeNull();
  });
});

describe("a database that does not answer", () => {
  let silent: Server;
  beforeAll(async () => {
    silent = createServer(() => {});
    await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
  });
  afterAll(() => silent.close());

  it.each([
    ["refuses", () => 9],
    ["accepts and stays silent", () => (silent.address() as { port: number }).port],
  ])("is a miss, and nobody fails: %s", async (_how, port) => {
    const [pool, url] = [shared.__resalehubCachePool, process.env.DATABASE_URL];
    process.env.DATABASE_URL = `postgresql://app:x@127.0.0.1:${port()}/shop`;
    try {
      const one = new (await load()).default();
      expect(await one.get("/en")).toBeNull();
      await expect(one.set("/en", { n: 1 })).resolves.toBeUndefined();
    } finally {
      await shared.__resalehubCachePool?.end();
      process.env.DATABASE_URL = url;
      if (pool) shared.__resalehubCachePool = pool;
    }
  });
});

describe("the connection", () => {
  // Red when the handler hands the address on as it is: pg lets an sslmode in it win over the setting.
  it("is encrypted and checked though the address says otherwise", async () => {
    const [address, before] = [process.env.DATABASE_URL, shared.__resalehubCachePool];
    process.env.DATABASE_URL = "postgresql://app:x@db.example:5432/app?sslmode=disable";
    await load();
    // The pool connects when it is first asked; how it would connect, a client of the same options says.
    const { options } = shared.__resalehubCachePool as pg.Pool & { options: pg.ClientConfig };
    expect(new pg.Client(options).ssl).toMatchObject({ rejectUnauthorized: true });
    process.env.DATABASE_URL = address;
    shared.__resalehubCachePool = before;
  });
});
