import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll } from "vitest";
import { setClockOffset } from "@/lib/platform/clock";
import { closeDatabase, writer } from "@/lib/platform/db/client";
import { testEnvironment } from "./environment";

/**
 * Gives the tests of one file a database of their own, cloned from the migrated template, and points this process
 * at it: commands, queries and stores then work as they do in the app.
 */
export function testDatabase(): { readonly url: () => string } {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const admin = required("TEST_POSTGRES_URL");
  const login = (role: string): string => {
    const url = new URL(admin);
    url.username = role;
    url.password = required("TEST_ROLE_PASSWORD");
    url.pathname = `/${name}`;
    return url.href;
  };

  beforeAll(async () => {
    await administer(
      admin,
      `create database ${name} template ${required("TEST_TEMPLATE")} owner resalehub_app`,
    );
    Object.assign(process.env, testEnvironment(), {
      DATABASE_URL: login("resalehub_app"),
      DATABASE_READ_URL: login("resalehub_reader"),
    });
  });
  afterEach(() => setClockOffset(0));
  afterAll(async () => {
    await closeDatabase();
    await administer(admin, `drop database if exists ${name} with (force)`);
  });
  return { url: () => login("resalehub_app") };
}

/** Opens every connection of the pool, so that what follows really runs at the same time. */
export async function warmPool(): Promise<void> {
  await Promise.all(Array.from({ length: 10 }, () => writer().$queryRaw`select pg_sleep(0.1)::text`));
}

async function administer(url: string, statement: string): Promise<void> {
  // Cloning needs the template to itself: parallel files take their turn on one lock.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(4711)");
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run these tests by vitest, whose global setup starts PostgreSQL`);
  return value;
}
