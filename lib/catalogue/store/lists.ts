import type { Reader } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { CARD_COLUMNS, CARD_JOINS, type CardRow } from "./rows";

type Mark = { at: Date; id: string } | null;

const after = (column: Prisma.Sql, mark: Mark) =>
  mark ? Prisma.sql`and (${column}, l.id) < (${mark.at}::timestamptz, ${mark.id}::uuid)` : Prisma.empty;

/** What a seller has on sale, newest first. */
export function findCardsOfSeller(
  db: Reader,
  sellerId: string,
  mark: Mark,
  limit: number,
): Promise<(CardRow & { publishedAt: Date })[]> {
  return db.$queryRaw`
    select ${CARD_COLUMNS}, l.published_at as "publishedAt" from listings l ${CARD_JOINS}
    where l.seller_id = ${sellerId}::uuid and l.status in ('active', 'reserved')
      ${after(Prisma.sql`l.published_at`, mark)}
    order by l.published_at desc, l.id desc limit ${limit + 1}`;
}

/** Of the newest in the same category, those whose titles are most alike. */
export function findSimilarCards(
  db: Reader,
  to: { id: string; title: string; categorySlug: string },
  limit: number,
): Promise<CardRow[]> {
  return db.$queryRaw`
    with l as materialized (
      select * from listings where status = 'active' and category_slug = ${to.categorySlug} and id <> ${to.id}::uuid
      order by published_at desc, id desc limit 200
    )
    select ${CARD_COLUMNS} from l ${CARD_JOINS}
    order by similarity(l.title, ${to.title}) desc, l.published_at desc, l.id desc limit ${limit}`;
}

export type MyRow = CardRow & {
  stock: number;
  available: number;
  photoCount: number;
  createdAt: Date;
  updatedAt: Date;
};

/** Everything a seller has that is not deleted, newest first. */
export function findMyRows(
  db: Reader,
  sellerId: string,
  statuses: readonly string[],
  mark: Mark,
  limit: number,
): Promise<MyRow[]> {
  return db.$queryRaw`
    select ${CARD_COLUMNS}, l.stock, l.available, l.created_at as "createdAt", l.updated_at as "updatedAt",
      (select count(*)::int from listing_photos where listing_id = l.id) as "photoCount"
    from listings l ${CARD_JOINS}
    where l.seller_id = ${sellerId}::uuid and l.status = any(${[...statuses]}::text[])
      ${after(Prisma.sql`l.created_at`, mark)}
    order by l.created_at desc, l.id desc limit ${limit + 1}`;
}
