import { createServer } from "node:http";
import pg from "pg";

/** What this machine gives to a program without a rule: the same rows, bytes and writes by `node:http` and `pg` alone. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const CARDS = `select coalesce(json_agg(to_json(c) order by place), '[]') from (select place, v, l.id as mark, short_id as id, slug, title, json_build_object('minor', price_minor,
    'currency', currency) as price, condition, status, s.city, seller_id as "sellerId", p.photo from page join listings l using (id) left join listing_sellers s using (seller_id)
  left join lateral (select json_build_object('src', $3 || key, 'srcSet', concat($3, replace(key, '720.', '320.'), ' 320w, ', $3, key, ' 720w, ', $3, replace(key, '720.', '1440.'), ' ',
    width, 'w'), 'width', width, 'height', height, 'blur', blur) as photo from listing_photos where listing_id = l.id and key is not null order by position limit 1) p on true) c`;
const BROWSE = `with page as materialized (select id, v, row_number() over () as place from (select id, price_minor as v from listings where status = 'active'
    and category_slug = $1 and price_minor >= $2 order by price_minor, id limit 25) a)
  select (${CARDS}) as cards, (select json_object_agg(slug, n) from (select c.slug, count(*) as n from categories c cross join lateral (select from listings
    where status = 'active' and category_slug = c.slug and price_minor >= $2 limit 1001) f group by 1) g) as counts`;
const SEARCH = `with asked as materialized (select websearch_to_tsquery('listing_words', $1) || websearch_to_tsquery('english', $1) as q),
  hit as materialized (select id, category_slug, (ts_rank(search, (select q from asked)) * 1000000)::int as v from listings where status = 'active'
    and search @@ (select q from asked) and price_minor >= $2),
  page as materialized (select id, v, row_number() over () as place from (select id, v from hit order by v desc, id desc limit 25) a)
  select (${CARDS}) as cards, (select json_object_agg(category_slug, n) from (select category_slug, least(count(*), 1001) as n from hit group by 1) g) as counts`;
const LOCK = "select id, seller_id, available, price_minor from listings where short_id = $1 for update";
const ORDER = `insert into orders (id, short_id, checkout_id, buyer_id, seller_id, buyer_name, seller_name, status, total_minor, commission_minor, payout_minor, currency,
    commission_bps, minimum_minor, time_zone, recipient, street, postcode, city, country, placed_at, payment_due_at) values (gen_random_uuid(), substr(md5(random()::text), 1, 10),
    gen_random_uuid(), gen_random_uuid(), $1, 'A', 'B', 'awaiting_payment', $2, 0, $2, 'EUR', 0, 0, 'UTC', 'A', 'B', '1', 'C', 'DE', now(), now()) returning short_id as id`;
const LESS = `update listings set available = available - 1, status = case available when 1 then 'reserved' else status end where id = $1`;
const PAGE = "select html from bench_pages where path = $1";
const ask = async (by: pg.Pool | pg.PoolClient, name: string, text: string, values: unknown[]) =>
  (await by.query({ name, text, values })).rows[0];

async function list(query: URLSearchParams): Promise<string> {
  const [category, words, floor] = ["category", "q", "minPrice"].map((name) => query.get(name));
  const values = [category ?? words, floor, `${process.env.ASSETS_BASE_URL}/`];
  const { cards, counts } = await ask(pool, category ? "b" : "s", category ? BROWSE : SEARCH, values);
  const items = cards.slice(0, 24).map(({ mark, v, place, ...card }: Record<string, unknown>) => card);
  const mark = JSON.stringify([category ? "price_asc" : "relevance", cards[23]?.v, cards[23]?.mark]);
  const next = cards.length > 24 ? Buffer.from(mark).toString("base64url") : null;
  const all = category ? [counts?.[category] ?? 0] : Object.values<number>(counts ?? {});
  const n = all.reduce((sum, one) => sum + one, 0);
  const found = { total: Math.min(n, 1000), totalIsMore: n > 1000, byCategory: counts ?? {} };
  return JSON.stringify({ items, next, ...found });
}

async function buy(listing: string): Promise<string | null> {
  const by = await pool.connect();
  await by.query("begin");
  const thing = await ask(by, "lock", LOCK, [listing]);
  const order = thing?.available && (await ask(by, "order", ORDER, [thing.seller_id, thing.price_minor]));
  if (order) await ask(by, "less", LESS, [thing.id]);
  await by.query("commit").finally(() => by.release());
  return order ? JSON.stringify(order) : null;
}

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://limit");
  let sent = "";
  for await (const chunk of request) sent += chunk;
  const lists = pathname.startsWith("/api/");
  const read = async () => (lists ? list(searchParams) : (await ask(pool, "page", PAGE, [pathname])).html);
  const body = sent ? await buy(JSON.parse(sent).listing) : await read();
  response.setHeader("content-type", lists ? "application/json" : "text/html; charset=utf-8");
  response.writeHead(body === null ? 409 : sent ? 201 : 200).end(body);
}).listen(Number(process.env.PORT), "127.0.0.1");
