import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import type { World } from "./rows/actions";
import { PAGES } from "./rows/pages";
import { builtPages } from "./support/built";
import { type Person, signedIn } from "./support/people";
import { stage } from "./support/stage";
import { calm } from "./support/until";
import { Visitor } from "./support/visitor";
import { aWorld } from "./support/world";

const { stand, switches } = stage();
let world: World;
let stranger: Person;
let otherSeller: Person;

beforeAll(async () => {
  world = await aWorld(stand().app.url);
  stranger = await signedIn(stand().app.url);
  otherSeller = await signedIn(stand().app.url, ["seller"]);
  await calm(switches());
});

describe("every page of the build", () => {
  it("has a row here, and no row is left over", () => {
    expect(Object.keys(PAGES).sort()).toEqual(builtPages());
  });

  describe.each(Object.entries(PAGES))("%s", (_page, row) => {
    const status = async (who: Visitor, path: string): Promise<number> => (await who.fetch(path)).status;
    const owner = (): Visitor =>
      row.owner === "visitor" ? new Visitor(stand().app.url) : world[row.owner].visitor;

    if (row.visitor !== 404) {
      it("is there for whom it is for", async () => {
        const answer = await owner().fetch(row.path(world));
        expect(answer.status).toBe(200);
        // Red without expireTime in next.config.ts: a browser would show an old page first, and ask afterwards.
        expect(answer.headers.get("cache-control")).not.toContain("stale-while-revalidate");
      });
    }
    it(`answers a visitor ${row.visitor}`, async () => {
      expect(await status(new Visitor(stand().app.url), row.path(world))).toBe(row.visitor);
    });
    it(`answers a stranger ${row.stranger}`, async () => {
      const other = row.owner === "seller" ? otherSeller : stranger;
      expect(await status(other.visitor, row.path(world))).toBe(row.stranger);
    });
    const { missing } = row;
    if (missing) {
      it("answers 404 for an id of nothing", async () => {
        expect(await status(owner(), missing(world))).toBe(404);
      });
    }
  });
});

// Red without isMissing in app/_server/cache-handler.mjs: made-up addresses would fill the store.
it("keeps nothing of addresses that anyone can make up", async () => {
  const { shortId, slug } = world.listing;
  const known = new Visitor(stand().app.url);
  await known.page(`/en/listing/${slug}-${shortId}`);
  const before = await keptPages();
  for (const [path, status] of [
    [`/en/seller/${randomUUID()}`, 404],
    ["/en/listing/nothing-2222222222", 404],
    ["/en/c/nothing", 404],
    [`/en/listing/made-up-${shortId}`, 307],
  ] as const) {
    expect((await known.fetch(path)).status, path).toBe(status);
  }
  expect(await keptPages()).toEqual(before);
});

async function keptPages(): Promise<string[]> {
  const rows = await writer().cacheEntry.findMany({ select: { key: true }, orderBy: { key: "asc" } });
  return rows.map((row) => row.key);
}
