import { writer } from "@/lib/platform/db/client";

/** Written by asking alone: limits count, pages are kept, sessions note when they were last used (below, without that). */
const PASSING = ["rate_limits", "sessions", "cache_entries", "cache_tags", "_prisma_migrations"];

/** A fingerprint of each table's rows; two that are equal say that nothing was written in between. */
export async function databaseContent(): Promise<Record<string, string>> {
  const db = writer();
  const tables = await db.$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const lasting = tables.map(({ name }) => name).filter((name) => !PASSING.includes(name));
  const each = lasting.map(
    (name) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as rows from "${name}" t`,
  );
  each.push(
    `select 'sessions' as name, count(*) || ' ' || coalesce(md5(string_agg(id || ' ' || coalesce(revoked_at::text, ''), '|' order by id)), '') as rows from sessions`,
  );
  const found = await db.$queryRawUnsafe<{ name: string; rows: string }[]>(each.join(" union all "));
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}
