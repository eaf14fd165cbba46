import type { Client } from "pg";
import { WORDS } from "./words";

export type Filled = {
  /** Addresses of listings' pages. */
  readonly pages: readonly string[];
  /** The things that are bought, one through the shop and one past it. */
  readonly wanted: Readonly<Record<"ours" | "limit", { readonly id: string; readonly minor: number }>>;
  /** Sessions of people who may buy. */
  readonly sessions: readonly { readonly sid: string; readonly sub: string }[];
};

const SELLERS = 200;
/** Of the things that are bought: enough that nobody is told it is gone. */
const STOCK = 9_000;

/** Ids and all else follow from the row's number: each run has the same shop. */
const id = (kind: string, n: string) =>
  `overlay(overlay(md5('${kind}' || ${n}) placing '7' from 13) placing '8' from 17)::uuid`;
/** Ten of the letters that short ids have. */
const shortId = (n: string) => `'k' || translate(lpad(to_hex(${n}), 9, '0'), '01', 'gh')`;
const word = (list: readonly string[], n: string) =>
  `(array[${list.map((one) => `'${one}'`).join(",")}])[1 + (${n}) % ${list.length}]`;

/** Fills an empty, migrated shop by one statement for each table. */
export async function fillShop(
  db: Client,
  { listings, buyers, pages: asked }: { listings: number; buyers: number; pages: number },
): Promise<Filled> {
  const { categories, nouns, adjectives, rest } = WORDS;
  await db.query(`
    insert into categories (slug, name_en, name_de, position)
    select slug, initcap(slug), initcap(slug), n from unnest(array[${categories.map((slug) => `'${slug}'`).join(",")}]) with ordinality as c (slug, n);

    insert into users (id, email, email_verified_at, password_hash, name, locale, city, country, selling_since, joined_at)
    select ${id("person", "n")}, 'person-' || n || '@bench.example', now(), '-', 'Person ' || n, 'en', 'Lund', 'SE',
      case when n <= ${SELLERS} then now() end, now() from generate_series(1, ${SELLERS + buyers}) n;
    insert into sessions (id, public_id, user_id, created_at, last_seen_at, expires_at)
    select ${id("session", "n")}, lpad(n::text, 10, '2'), ${id("person", "n")}, now(), now(), now() + interval '1 day'
    from generate_series(${SELLERS + 1}, ${SELLERS + buyers}) n;
    insert into seller_accounts (user_id, provider_account_id, ready, missing, created_at, updated_at)
    select ${id("person", "n")}, 'acct_' || n, true, '{}', now(), now() from generate_series(1, ${SELLERS}) n;
    insert into listing_sellers (seller_id, name, city, country, joined_at)
    select ${id("person", "n")}, 'Person ' || n, 'Lund', 'SE', now() from generate_series(1, ${SELLERS}) n;

    insert into listings (id, short_id, slug, seller_id, title, description, category_slug, condition, price_minor, currency,
      stock, available, status, created_at, updated_at, published_at)
    select ${id("listing", "n")}, ${shortId("n")}, 'thing-' || n, ${id("person", `(1 + n % ${SELLERS})`)},
      ${word(adjectives, "n / 7")} || ' ' || ${word(nouns, "n")} || ' ' || n,
      'A ' || ${word(adjectives, "n / 3")} || ' thing, ' || ${word(rest, "n / 5")} || ', ' || ${word(rest, "n / 11")} || '.',
      ${word(categories, "n / 2")}, ${word(["new", "as_new", "very_good", "good", "fair"], "n")},
      500 + (n::bigint * 7919) % 90000, 'EUR', 1, 1, 'active', t, t, t
    from generate_series(1, ${listings}) n, lateral (select now() - n * interval '1 minute' as t) as at;
    insert into listing_photos (photo_id, listing_id, position, key, width, height, blur)
    select gen_random_uuid(), id, 0, 'public/' || id || '/720.webp', 1200, 1500, 'data:image/webp;base64,UklGRkAAAABXRUJQVlA4IDQ'
    from listings;
    update listings set stock = ${STOCK}, available = ${STOCK} where id in (${id("listing", "1")}, ${id("listing", "2")});

    create table bench_pages (path text primary key, html text not null)`);
  // As the server does by itself in time: figures for the planner, and pages of which an index alone may answer.
  await db.query("vacuum analyze");
  const { rows: pages } = await db.query(
    "select slug || '-' || short_id as at from listings order by published_at limit $1",
    [asked],
  );
  const { rows: sessions } = await db.query("select id as sid, user_id as sub from sessions order by id");
  const { rows: wanted } = await db.query(
    `select short_id as id, price_minor::int as minor from listings where stock = ${STOCK} order by price_minor`,
  );
  return {
    pages: pages.map(({ at }) => `/en/listing/${at}`),
    wanted: { ours: wanted[0], limit: wanted[1] },
    sessions,
  };
}
