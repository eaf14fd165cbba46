import { randomBytes } from "node:crypto";
import pg from "pg";

/** A database of its own for one test file, and how to drop it. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const admin = process.env.TEST_POSTGRES_URL;
  if (!admin)
    throw new Error("TEST_POSTGRES_URL is missing: run the tests with vitest, which starts a PostgreSQL.");
  const name = `stripe_test_${randomBytes(6).toString("hex")}`;
  await statement(admin, `create database ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => statement(admin, `drop database if exists ${name} with (force)`) };
}

async function statement(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
