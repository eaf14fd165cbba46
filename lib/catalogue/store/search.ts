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

/**
 * `websearch_to_tsquery` takes any text whatever and never fails. The words as typed, or their stems. Read once for
 * the statement: a prepared plan would otherwise read them anew for each row that it ranks.
 */
const asked = (words: string) => Prisma.sql`asked as materialized (
  select websearch_to_tsquery('listing_words', ${words}) || websearch_to_tsquery('english', ${words}) as words)`;
const ASKED = Prisma.sql`(select words from asked)`;

function where(filter: Filter): Prisma.Sql {
  const parts = [Prisma.sql`l.status = 'active'`];
  if (filter.words) parts.push(Prisma.sql`l.search @@ ${ASKED}`);
  if (filter.category) parts.push(Prisma.sql`l.category_slug = ${filter.category}`);
  if (filter.minPrice !== undefined) parts.push(Prisma.sql`l.price_minor >= ${filter.minPrice}::bigint`);
  if (filter.maxPrice !== undefined) parts.push(Prisma.sql`l.price_minor <= ${filter.maxPrice}::bigint`);
  if (filter.conditions.length > 0)
    parts.push(Prisma.sql`l.condition = any(${[...filter.conditions]}::text[])`);
  return Prisma.join(parts, " and ");
}

/** Ranks are scaled to whole numbers and instants to milliseconds: what a cursor carries must come back exactly. */
const SORT_VALUE: Readonly<Record<Sort, Prisma.Sql>> = {
  relevance: Prisma.sql`(ts_rank(l.search, ${ASKED}) * 1000000)::int::float8`,
  newest: Prisma.sql`(extract(epoch from l.published_at) * 1000)::float8`,
  price_asc: Prisma.sql`l.price_minor::float8`,
  price_desc: Prisma.sql`l.price_minor::float8`,
};

/** The comparison and the order are said on the indexed columns themselves, so that an index can serve them. */
const COLUMN: Readonly<Record<Sort, Prisma.Sql>> = {
  relevance: Prisma.sql`l.sort_value`,
  newest: Prisma.sql`l.published_at`,
  price_asc: Prisma.sql`l.price_minor`,
  price_desc: Prisma.sql`l.price_minor`,
};

function after(sort: Sort, mark: Mark | null): Prisma.Sql {
  if (!mark) return Prisma.empty;
  const bound =
    sort === "newest"
      ? Prisma.sql`${new Date(mark.value)}::timestamptz`
      : sort === "relevance"
        ? Prisma.sql`${mark.value}::float8`
        : Prisma.sql`${mark.value}::bigint`;
  return Prisma.sql`and (${COLUMN[sort]}, l.id) ${sort === "price_asc" ? Prisma.sql`>` : Prisma.sql`<`} (${bound}, ${mark.id}::uuid)`;
}

const UP = Prisma.sql`asc`;
const DOWN = Prisma.sql`desc`;
function order(sort: Sort, column: Prisma.Sql): Prisma.Sql {
  const way = sort === "price_asc" ? UP : DOWN;
  return Prisma.sql`${column} ${way}, l.id ${way}`;
}

type Page = { readonly sort: Sort; readonly mark: Mark | null; readonly limit: number };

/**
 * The page is cut before anything is joined to it. Words are looked up once, for the page and all counts; without them
 * each is read off an index of its own.
 */
function parts(filter: Filter, { sort, mark, limit }: Page): Prisma.Sql {
  const value = SORT_VALUE[sort];
  if (!filter.words)
    return Prisma.sql`l as materialized (
      select l.*, ${value} as sort_value from listings l where ${where(filter)} ${after(sort, mark)}
      order by ${order(sort, COLUMN[sort])} limit ${limit + 1})`;
  const { category } = filter;
  const chosen = category ? Prisma.sql`l.category_slug = ${category}` : Prisma.sql`true`;
  return Prisma.sql`${asked(filter.words)},
    hits as materialized (
      select l.id, l.category_slug, l.price_minor, l.published_at, case when ${chosen} then ${value} end as sort_value
      from listings l where ${where({ ...filter, category: undefined })}),
    l as materialized (
      select whole.*, l.sort_value from (
        select * from hits l where ${chosen} ${after(sort, mark)} order by ${order(sort, COLUMN[sort])} limit ${limit + 1}
      ) l join listings whole using (id))`;
}

const cards = (sort: Sort) => Prisma.sql`
  select ${CARD_COLUMNS}, l.sort_value as "sortValue" from l ${CARD_JOINS} order by ${order(sort, Prisma.sql`l.sort_value`)}`;

/** One page of what is found and one row more, which tells whether there is a next page. */
export function findCards(db: Reader, filter: Filter, page: Page): Promise<FoundRow[]> {
  return db.$queryRaw<FoundRow[]>`with ${parts(filter, page)} ${cards(page.sort)}`;
}

/**
 * The same, and how many there are in each category, whichever is chosen, told no further than the cap plus
 * one (with words all that is found is looked up once and counted, without them counting ends there). It is one statement with one row of JSON: this is what visitors ask most (docs/decisions/0028-where-the-time-goes.md).
 */
export async function findCardsAndCounts(
  db: Reader,
  filter: Filter,
  page: Page,
  cap: number,
): Promise<{ rows: FoundRow[]; counts: Readonly<Record<string, number>> }> {
  const counts = filter.words
    ? Prisma.sql`select category_slug as slug, least(count(*), ${cap + 1}) as n from hits group by 1`
    : Prisma.sql`
        select c.slug, count(*) as n from categories c cross join lateral (
          select 1 from listings l
          where ${where({ ...filter, category: undefined })} and l.category_slug = c.slug limit ${cap + 1}) found
        group by 1`;
  const [row] = await db.$queryRaw<{ rows: string | null; counts: string | null }[]>`
    with ${parts(filter, page)}
    select (select json_agg(c) from (${cards(page.sort)}) c)::text as rows,
      (select json_object_agg(slug, n) from (${counts}) g)::text as counts`;
  return {
    rows: JSON.parse(row?.rows ?? "[]") as FoundRow[],
    counts: JSON.parse(row?.counts ?? "{}") as Record<string, number>,
  };
}
