import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../local/free-port";
import { startPostgres } from "../local/postgres/embedded";
import { asRole, ensureDatabase, ensureRoles, onDatabase, withClient } from "../local/postgres/roles";
import { migrateDatabase } from "./prepare-database";

const TEMPLATE = "resalehub_template";

/** Starts a throw-away PostgreSQL with a migrated template database; tests clone it. Answers how to end it. */
export async function startTestServer(): Promise<{
  environment: Record<string, string>;
  close(): Promise<void>;
}> {
  const folder = mkdtempSync(path.join(tmpdir(), "resalehub-test-"));
  const password = randomBytes(12).toString("hex");
  // PostgreSQL runs as another user when we are root, and has to pass through.
  chmodSync(folder, 0o711);
  const server = await startPostgres({
    dataDir: path.join(folder, "pg"),
    port: await freePort(),
    password,
    durable: false,
  });
  await ensureRoles(server.url, { app: password, reader: password });
  await ensureDatabase(server.url, TEMPLATE);
  const appUrl = asRole(onDatabase(server.url, TEMPLATE), "resalehub_app", password);
  await migrateDatabase(appUrl);
  await withClient(server.url, (client) => client.query(`alter database ${TEMPLATE} with is_template true`));
  return {
    environment: { TEST_POSTGRES_URL: server.url, TEST_ROLE_PASSWORD: password, TEST_TEMPLATE: TEMPLATE },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
