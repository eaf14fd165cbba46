import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { runPrisma } from "../../prisma/engine/prisma";

const PRISMA = path.join(import.meta.dirname, "../../prisma");
/** What the service owns, and what every process of ours needs (outbox, dead letters). */
const SCHEMAS = ["base.prisma", "platform.prisma", "notifications.prisma"];

/** Makes the tables of this domain and of the platform, and no others, in an empty database. */
export async function createTables(databaseUrl: string): Promise<void> {
  const statements = await ownTables(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}

/** No relation crosses a schema file, so a few of them are a whole schema. */
async function ownTables(databaseUrl: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "notifications-schema-"));
  try {
    for (const file of SCHEMAS) cpSync(path.join(PRISMA, "schema", file), path.join(folder, file));
    const { code, output } = await runPrisma(
      ["migrate", "diff", "--from-config-datasource", "--to-schema", folder, "--script"],
      { databaseUrl },
    );
    if (code !== 0) throw new Error(`no tables can be made of the schema:\n${output}`);
    const made = [...output.matchAll(/^CREATE TABLE "(\w+)"/gm)].map(([, table]) => table ?? "");
    return [output.slice(output.indexOf("-- Create")), ...rulesOf(made)].join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Prisma cannot say stands in migrations, one rule in a line. */
function rulesOf(tables: readonly string[]): string[] {
  const ofThese = new RegExp(`^alter table (${tables.join("|")}) add constraint .*;$`);
  const migrations = path.join(PRISMA, "migrations");
  return readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readFileSync(path.join(migrations, name, "migration.sql"), "utf8").split("\n"))
    .filter((line) => ofThese.test(line));
}
