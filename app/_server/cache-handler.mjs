// Next's cache of rendered pages and data, kept in PostgreSQL and shared by all processes: what one of them makes
// stale is stale for all. Next loads this file by its path, outside of the bundle, so it is plain JavaScript.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import pg from "pg";

/** Entries nobody has refreshed for this long are dropped: the store stays bounded. */
const KEEP_DAYS = 7;

const url = process.env.DATABASE_URL;
// Building touches no database: without one nothing is cached.
if (url) globalThis.__resalehubCachePool ??= makePool();
const pool = url ? globalThis.__resalehubCachePool : null;

function makePool() {
  const address = new URL(url);
  // As everywhere (lib/platform/db/tls.ts): an sslmode in the address would win over the settings, and is ignored.
  for (const name of [...address.searchParams.keys()])
    if (name.startsWith("ssl")) address.searchParams.delete(name);
  const local =
    ["127.0.0.1", "localhost", "[::1]"].includes(address.hostname) || process.env.DATABASE_TLS === "off";
  const ssl = local
    ? false
    : {
        rejectUnauthorized: process.env.DATABASE_TLS !== "require",
        ca: process.env.DATABASE_CA || undefined,
      };
  const made = new pg.Pool({
    connectionString: address.href,
    ssl,
    max: 4,
    connectionTimeoutMillis: 3000,
    statement_timeout: 5000,
    // A script that has done its work need not wait for idle connections.
    allowExitOnIdle: true,
  });
  made.on("error", () => {});
  return made;
}

/**
 * What a page was made by: another build names its scripts otherwise, and another address of the shop or its photos
 * is written into the page. During a roll-out both builds keep their own pages; tags are common to all.
 */
function maker(serverDistDir) {
  const { APP_URL, ASSETS_BASE_URL } = process.env;
  return createHash("sha256")
    .update(JSON.stringify([buildId(serverDistDir), APP_URL, ASSETS_BASE_URL]))
    .digest("base64url")
    .slice(0, 16);
}

function buildId(serverDistDir) {
  try {
    return readFileSync(path.join(serverDistDir, "../BUILD_ID"), "utf8");
  } catch {
    return null; // Not built: development.
  }
}

/** Named, so that it is planned once per connection: every public page asks it. */
const FIND = {
  name: "find-cached",
  text: `select e.value, e.created_at, clock_timestamp() as asked_at,
      exists (select 1 from cache_tags t where t.tag = any(e.tags || $2::text[]) and t.stale_at >= e.created_at) as stale
    from (select 1) one left join cache_entries e on e.key = $1`,
};

/** By folder; read once, for a running server's build does not change. */
const makers = new Map();

/** Next makes one for each request, so what it remembers of a key is of that request's own reading. */
export default class SharedCache {
  /** When this request asked for a key: the earliest moment from which what it renders may have been read. */
  #starts = new Map();
  #maker;

  constructor(options) {
    const folder = options?.serverDistDir ?? "";
    if (!makers.has(folder)) makers.set(folder, maker(folder));
    this.#maker = makers.get(folder);
  }

  #row(key) {
    return `${this.#maker}:${key}`;
  }

  /** A store that does not answer is a miss: the page is rendered. */
  async get(key, ctx) {
    if (!pool) return null;
    // Told to the measures, which live in the bundle (app/_server/observe.ts): hit, miss, stale or error.
    const seen = (outcome) => globalThis.__resalehubPageCacheSeen?.(ctx?.kind, outcome);
    try {
      const softTags = [...(ctx?.tags ?? []), ...(ctx?.softTags ?? [])];
      const { rows } = await pool.query({ ...FIND, values: [this.#row(key), softTags] });
      const row = rows[0];
      // What is rendered now was read after this instant: a tag made stale meanwhile must win over it. A hit counts
      // too, for an entry that has grown old is served and then rendered anew.
      if (!this.#starts.has(key)) this.#starts.set(key, row.asked_at);
      seen(!row.value ? "miss" : row.stale ? "stale" : "hit");
      if (!row.value || row.stale) return null;
      return { lastModified: row.created_at.getTime(), value: deserialize(row.value) };
    } catch {
      seen("error");
      return null;
    }
  }

  async set(key, data, ctx) {
    if (!pool) return;
    const startedAt = this.#starts.get(key);
    this.#starts.delete(key);
    try {
      if (data === null || isMissing(data))
        return void (await pool.query("delete from cache_entries where key = $1", [this.#row(key)]));
      // Never asked for, or the store did not answer: nobody can say what went stale meanwhile.
      if (!startedAt) return;
      const pageTags = data.headers?.["x-next-cache-tags"];
      const tags = [
        ...(ctx?.tags ?? []),
        ...(data.tags ?? []),
        ...(typeof pageTags === "string" ? pageTags.split(",") : []),
      ];
      await pool.query(
        `insert into cache_entries (key, value, tags, created_at) values ($1, $2, $3, $4)
         on conflict (key) do update set value = excluded.value, tags = excluded.tags, created_at = excluded.created_at`,
        [this.#row(key), serialize(plain(data)), [...new Set(tags)], startedAt],
      );
      if (Math.random() < 0.002)
        await pool.query(`delete from cache_entries where created_at < now() - interval '${KEEP_DAYS} days'`);
    } catch {
      // Not stored: the next request renders again.
    }
  }

  async revalidateTag(tags) {
    if (!pool) return;
    await markStale([tags].flat());
  }

  resetRequestCache() {}
}

/** Also called by the app itself, which knows from a command's events which pages have changed. */
export async function markStale(tags) {
  if (!pool || tags.length === 0) return;
  await pool.query(
    `insert into cache_tags (tag, stale_at) select unnest($1::text[]), clock_timestamp()
     on conflict (tag) do update set stale_at = greatest(cache_tags.stale_at, excluded.stale_at)`,
    [[...new Set(tags)].sort()],
  );
}

/** Neither what is missing nor a way on is kept: anyone can make up ids and slugs without end. */
function isMissing(data) {
  return data?.status >= 300 || (data?.kind === "FETCH" && data.data?.body === "null");
}

/** Buffers and maps survive structured cloning; functions and getters would not. */
function plain(data) {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value !== "function"));
}
