import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { pictureName } from "../pictures/cache";
import { assetPath } from "../pictures/object-pixels";
import { accounts } from "./accounts";
import { categories } from "./categories";
import { seedClock } from "./fixed";
import { listings } from "./listings";
import { sales } from "./sales";
import { sellers } from "./sellers";

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function expectDistinct(values: readonly unknown[]) {
  const twice = values.filter((value, i) => values.indexOf(value) !== i);
  expect(twice).toEqual([]);
}

describe("the demo's data", () => {
  it("has 12 categories, 40 sellers, 300 listings and past sales", () => {
    expect(categories).toHaveLength(12);
    expect(sellers).toHaveLength(40);
    expect(listings).toHaveLength(300);
    expect(sales.length).toBeGreaterThanOrEqual(60);
  });

  it("gives everything an id of its own", () => {
    const users = [...sellers, ...accounts.filter(({ role }) => role !== "seller")].map(({ id }) => id);
    const ids = [...users, ...listings.map(({ id }) => id), ...sales.flatMap((s) => [s.id, s.listingId])];
    expectDistinct(ids);
    for (const id of ids) expect(id).toMatch(uuidV7);
    const shortIds = [
      ...sellers.map((s) => s.shortId),
      ...listings.map((l) => l.shortId),
      ...sales.map((s) => s.listingShortId),
    ];
    expectDistinct(shortIds);
    for (const id of shortIds) expect(id).toMatch(/^[2-9a-hjkmnp-tv-z]{10}$/);
  });

  it("repeats no title and next to no description", () => {
    expectDistinct([...listings, ...sales].map(({ title }) => title));
    expect(new Set(listings.map(({ description }) => description)).size).toBeGreaterThanOrEqual(285);
    for (const { title, description } of listings) {
      expect(title.length).toBeLessThanOrEqual(80);
      expect(description.length, title).toBeGreaterThanOrEqual(60);
    }
  });

  it("keeps the titles that break careless pages", () => {
    const titles = listings.map(({ title }) => title);
    const hard = {
      umlaut: /[äöü]/,
      greek: /\p{Script=Greek}/u,
      arabic: /\p{Script=Arabic}/u,
      emoji: /\p{Emoji_Presentation}/u,
    };
    for (const [name, pattern] of Object.entries(hard)) {
      expect(
        titles.some((title) => pattern.test(title)),
        name,
      ).toBe(true);
    }
    expect(titles.some((title) => /\p{Script=Han}/u.test(title) && !/[a-z]/i.test(title))).toBe(true);
    expect(titles.some((title) => title.length === 80)).toBe(true);
    expect(titles.some((title) => title.includes("'") && title.includes('"'))).toBe(true);
  });

  it("asks sane prices", () => {
    for (const { title, priceMinor, stock } of listings) {
      expect(Number.isSafeInteger(priceMinor), title).toBe(true);
      expect(priceMinor, title).toBeGreaterThanOrEqual(5_00);
      expect(priceMinor, title).toBeLessThanOrEqual(2_000_00);
      expect(stock, title).toBeGreaterThanOrEqual(1);
    }
    expect(listings.filter(({ stock }) => stock > 1).length).toBeGreaterThan(5);
  });

  it("lets everyone sell something, and nobody before joining or to themselves", () => {
    const joined = new Map(sellers.map((s) => [s.id, s.joinedAt]));
    expect(new Set(listings.map(({ sellerId }) => sellerId)).size).toBe(40);
    for (const { sellerId, listedAt } of listings) {
      expect(listedAt.getTime()).toBeGreaterThan(joined.get(sellerId)?.getTime() ?? Number.POSITIVE_INFINITY);
      expect(listedAt.getTime()).toBeLessThan(seedClock.getTime());
    }
    for (const { sellerId, buyerId, title } of sales) {
      expect(joined.has(sellerId), title).toBe(true);
      expect(buyerId, title).not.toBe(sellerId);
    }
  });

  it("shows things whose assets are there, one to five photos each", () => {
    const scenes = [
      ...listings.flatMap((l) => l.photos),
      ...categories.map((c) => c.tile),
      ...sales.map((s) => s.photo),
    ];
    for (const part of scenes.flatMap((scene) => scene.parts)) {
      expect(existsSync(assetPath(part.object)), part.object).toBe(true);
    }
    for (const { photos } of listings) {
      expect(photos.length).toBeGreaterThanOrEqual(1);
      expect(photos.length).toBeLessThanOrEqual(5);
    }
  });

  it("shows no cover twice", () => {
    expectDistinct(listings.map(({ photos: [cover] }) => cover && pictureName(cover)));
  });

  it("is the same on every run", async () => {
    const hash = (data: unknown) => createHash("sha256").update(JSON.stringify(data)).digest("hex");
    const first = hash([categories, sellers, listings, sales, accounts]);
    vi.resetModules();
    const again = await Promise.all([
      import("./categories"),
      import("./sellers"),
      import("./listings"),
      import("./sales"),
      import("./accounts"),
    ]);
    const [c, s, l, d, a] = again;
    expect(l.listings).not.toBe(listings);
    expect(hash([c.categories, s.sellers, l.listings, d.sales, a.accounts])).toBe(first);
  });
});
