import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { reader, writer } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { newShortId } from "@/lib/platform/ids";
import { aCategory } from "@/lib/testing/catalogue";
import { testDatabase } from "@/lib/testing/database";
import { CONDITIONS, SORTS } from "../contract";
import { effectiveSort } from "../model/search-order";
import { searchListings } from "./search-listings";

testDatabase();
const visitor = { actor: { kind: "visitor" } } as const;
// A slug may be a name that every object has.
const CATEGORIES = ["cameras", "lamps", "constructor"] as const;
const TITLES = ["Brass lamp", "Table lamps", "Café lamp", "Leica camera", "Old cameras", "Paper"] as const;
const STATUSES = ["active", "active", "active", "active", "paused", "sold", "reserved"] as const;

/** Few different prices and instants, so that the id has to break ties. */
beforeAll(async () => {
  for (const slug of [...CATEGORIES, "empty"]) await aCategory(slug);
  const at = (list: readonly string[], n: number) => list[n % list.length] ?? "";
  await writer().listing.createMany({
    data: Array.from({ length: 120 }, (_, n) => {
      const status = at(STATUSES, n);
      const published = new Date(Date.UTC(2026, 0, 1, 0, 0, 0, n % 17));
      return {
        id: randomUUID(),
        shortId: newShortId(),
        slug: `thing-${n}`,
        sellerId: randomUUID(),
        title: at(TITLES, n * 5),
        description: n % 3 ? "Shines on a table." : "Photographed with a camera, camera, camera.",
        categorySlug: at(CATEGORIES, n * 7),
        condition: at(CONDITIONS, n),
        priceMinor: BigInt(100 * (1 + (n % 5))),
        currency: "EUR",
        stock: status === "sold" ? 0 : 1,
        available: status === "active" || status === "paused" ? 1 : 0,
        status,
        createdAt: published,
        updatedAt: published,
        publishedAt: published,
      };
    }),
  });
});

type Asked = {
  q: string;
  category?: string | undefined;
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  conditions: (typeof CONDITIONS)[number][];
  sort: (typeof SORTS)[number];
};

/** What is asked for, said plainly: everything that fits, in order, and counted by category; no page, no cap, no index. */
async function plainly({ q, category, minPrice = 0, maxPrice = 9_999_999, conditions, sort }: Asked) {
  const words = Prisma.sql`(websearch_to_tsquery('listing_words', ${q}) || websearch_to_tsquery('english', ${q}))`;
  const value = {
    relevance: Prisma.sql`(ts_rank(search, ${words}) * 1000000)::int`,
    newest: Prisma.sql`extract(epoch from published_at)`,
    price_asc: Prisma.sql`-price_minor`,
    price_desc: Prisma.sql`price_minor`,
  }[effectiveSort(sort, q)];
  const up = sort === "price_asc" ? Prisma.sql`asc` : Prisma.sql`desc`;
  const all = await reader().$queryRaw<{ shortId: string; slug: string }[]>`
    select short_id as "shortId", category_slug as slug from listings
    where status = 'active' and (${q} = '' or search @@ ${words}) and price_minor between ${minPrice} and ${maxPrice}
      and (${conditions.length} = 0 or condition = any(${conditions}::text[]))
    order by ${value} desc, id ${up}`;
  const byCategory: Record<string, number> = {};
  for (const { slug } of all)
    byCategory[slug] = (Object.hasOwn(byCategory, slug) ? (byCategory[slug] ?? 0) : 0) + 1;
  const chosen = all.filter(({ slug }) => category === undefined || slug === category);
  return { ids: chosen.map(({ shortId }) => shortId), total: chosen.length, byCategory };
}

const asked: fc.Arbitrary<Asked> = fc.record({
  q: fc.constantFrom(
    "",
    "",
    "lamp",
    "camera",
    "cameras",
    "table lamp",
    "cafe",
    "lamp -brass",
    "none such",
    "-",
    '"',
  ),
  category: fc.constantFrom(undefined, ...CATEGORIES, "empty", "no-such"),
  minPrice: fc.constantFrom(undefined, 0, 200, 201),
  maxPrice: fc.constantFrom(undefined, 100, 400),
  conditions: fc.subarray([...CONDITIONS]),
  sort: fc.constantFrom(...SORTS),
});

describe("searchListings", () => {
  // Red when the keyset, a filter, the order of ties or a count in store/search.ts is another than what is said plainly.
  it("finds, page by page, what a plain reading finds, whatever is asked", async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.integer({ min: 1, max: 48 }), async (input, limit) => {
        const wanted = await plainly(input);
        const ids: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await searchListings(visitor, { ...input, limit, cursor });
          ids.push(...page.items.map(({ shortId }) => shortId));
          const { total, totalIsMore, byCategory } = page;
          expect({ total, totalIsMore, byCategory }).toEqual({
            total: wanted.total,
            totalIsMore: false,
            byCategory: wanted.byCategory,
          });
          cursor = page.nextCursor ?? undefined;
        } while (cursor && ids.length <= wanted.total);
        expect(ids).toEqual(wanted.ids);
      }),
      { numRuns: 60 },
    );
  });
});
