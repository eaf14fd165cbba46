import type { Reader } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sort } from "../contract";
import type { Mark } from "../model/search-order";
import { CARD_COLUMNS, CARD_JOINS, type CardRow } from "./rows";

/** What listings on sale are narrowed down by. */
export type Filter = {
  readonly words: string;
  readonly category?: string | undefined;
  readonly minPrice?: number;
  readonly maxPrice?: number;
  readonly conditions: readonly string[];
};

/** A card with the value that it was sorted by. */
export type FoundRow = CardRow & { sortValue: number };

/** `websearch_to_tsquery` takes any text whatever and never fails. The words as typed, or their stems. */
const tsquery = (words: string) =>
  Prisma.sql`(websearch_to_tsquery('listing_words', ${words}) || websearch_to_tsquery('english', ${words}))`;

function where(filter: Filter): Prisma.Sql {
  const parts = [Prisma.sql`l.status = 'active'`];
  if (filter.words) parts.push(Prisma.sql`l.search @@ ${tsquery(filter.words)}`);
  if (filter.category) parts.push(Prisma.sql`l.category_slug = ${filter.category}`);
  if (filter.minPrice !== undefined) parts.push(Prisma.sql`l.price_minor >= ${filter.minPrice}::bigint`);
  if (filter.maxPrice !== undefined) parts.push(Prisma.sql`l.price_minor <= ${filter.maxPrice}::bigint`);
  if (filter.conditions.length > 0)
    parts.push(Prisma.sql`l.condition = any(${[...filter.conditions]}::text[])`);
  return Prisma.join(parts, " and ");
}

/** Ranks are scaled to whole numbers and instants to milliseconds: what a cursor carries must come back exactly. */
function sortValue(sort: Sort, words: string): Prisma.Sql {
  if (sort === "relevance") {
    return Prisma.sql`(ts_rank(l.search, ${tsquery(words)}) * 1000000)::int::float8`;
  }
  if (sort === "newest") return Prisma.sql`(extract(epoch from l.published_at) * 1000)::float8`;
  return Prisma.sql`l.price_minor::float8`;
}

/** The comparison and the order are said on the indexed columns themselves, so that an index can serve them. */
function keyset(sort: Sort, mark: Mark | null, value: Prisma.Sql): { after: Prisma.Sql; order: Prisma.Sql } {
  const column =
    sort === "newest" ? Prisma.sql`l.published_at` : sort === "relevance" ? value : Prisma.sql`l.price_minor`;
  const bound = !mark
    ? Prisma.empty
    : sort === "newest"
      ? Prisma.sql`${new Date(mark.value)}::timestamptz`
      : sort === "relevance"
        ? Prisma.sql`${mark.value}::float8`
        : Prisma.sql`${mark.value}::bigint`;
  const up = sort === "price_asc";
  const compare = up ? Prisma.sql`>` : Prisma.sql`<`;
  return {
    after: mark ? Prisma.sql`and (${column}, l.id) ${compare} (${bound}, ${mark.id}::uuid)` : Prisma.empty,
    order: up ? Prisma.sql`${column} asc, l.id asc` : Prisma.sql`${column} desc, l.id desc`,
  };
}

/** One page of what is found and one row more, which tells whether there is a next page. */
export function findCards(
  db: Reader,
  filter: Filter,
  page: { sort: Sort; mark: Mark | null; limit: number },
): Promise<FoundRow[]> {
  const value = sortValue(page.sort, filter.words);
  const { after, order } = keyset(page.sort, page.mark, value);
  // The page is cut before anything is joined to it.
  return db.$queryRaw<FoundRow[]>`
    with l as materialized (
      select l.*, ${value} as sort_value from listings l where ${where(filter)} ${after}
      order by ${order} limit ${page.limit + 1}
    )
    select ${CARD_COLUMNS}, l.sort_value as "sortValue" from l ${CARD_JOINS}
    order by ${page.sort === "price_asc" ? Prisma.sql`l.sort_value asc, l.id asc` : Prisma.sql`l.sort_value desc, l.id desc`}`;
}

/** How many of what is found each category has, whichever is chosen: what choosing another one would bring, counted no further than the cap plus one. */
export async function countByCategory(
  db: Reader,
  filter: Filter,
  cap: number,
): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ slug: string; n: bigint }[]>`
    select c.slug, count(*) as n from categories c cross join lateral (
      select 1 from listings l
      where ${where({ ...filter, category: undefined })} and l.category_slug = c.slug limit ${cap + 1}) found
    group by 1`;
  return Object.fromEntries(rows.map(({ slug, n }) => [slug, Number(n)]));
}

/** Counts what is found, but no further than the cap plus one. */
export async function countFound(db: Reader, filter: Filter, cap: number): Promise<number> {
  const [row] = await db.$queryRaw<{ n: bigint }[]>`
    select count(*) as n from (select 1 from listings l where ${where(filter)} limit ${cap + 1}) found`;
  return Number(row?.n ?? 0);
}
