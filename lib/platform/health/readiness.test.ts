import { expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { writer } from "../db/client";
import { log } from "../log";
import { checkMigrations } from "./check-migrations";
import { readiness } from "./readiness";

testDatabase();
vi.spyOn(log, "warn").mockImplementation(() => {});

it("tells each part, and for traffic those that no page can do without", async () => {
  const all = await readiness();
  // Nothing but the database is there in this test; live delivery is not set up.
  expect(all.map(({ name, state }) => `${name} ${state}`)).toEqual([
    "database ok",
    "database_reads ok",
    "migrations ok",
    "bucket failing",
    "workflows failing",
    "payments failing",
    "mail failing",
    "live off",
  ]);
  const traffic = await readiness("traffic");
  expect(traffic.map(({ name }) => name)).toEqual(["database", "database_reads", "migrations"]);
});

// Red without the comparison with the folder in check-migrations.ts.
it("is not ready on a database that is older than the build", async () => {
  const [newest] = await writer().$queryRaw<{ name: string }[]>`
    delete from _prisma_migrations where migration_name = (select max(migration_name) from _prisma_migrations)
    returning migration_name as name`;
  await expect(checkMigrations()).rejects.toThrow(newest?.name);
});

it("is not ready on a database with a migration that broke off", async () => {
  await writer().$executeRaw`update _prisma_migrations set finished_at = null
    where migration_name = (select min(migration_name) from _prisma_migrations)`;
  await expect(checkMigrations()).rejects.toThrow("not finished");
});
