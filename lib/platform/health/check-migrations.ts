import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { writer } from "../db/client";

let ours: readonly string[] | undefined;

/**
 * The migrations that this build came with. A host that ships the bundle alone has no such folder; then only what the
 * database says of its own is looked at.
 */
function shipped(): readonly string[] {
  if (ours) return ours;
  const folder = path.join(process.cwd(), "prisma/migrations");
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  ours = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return ours;
}

/**
 * Whether the database is as new as this build; throws when not. A newer one is fine: during a roll-out the old
 * processes work on it until they are replaced.
 */
export async function checkMigrations(): Promise<void> {
  const rows = await writer().$queryRaw<{ name: string; finished: boolean }[]>`
    select migration_name as name, finished_at is not null as finished
    from _prisma_migrations where rolled_back_at is null`;
  const stuck = rows.find((row) => !row.finished);
  if (stuck) throw new Error(`the migration ${stuck.name} was begun and not finished`);
  const applied = new Set(rows.map((row) => row.name));
  const missing = shipped().find((name) => !applied.has(name));
  if (missing) throw new Error(`the migration ${missing} is not applied`);
}
