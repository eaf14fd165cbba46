import { startTestServer } from "./test-server";

/** One PostgreSQL for the whole run; each test file clones its own database from the migrated template. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  Object.assign(process.env, server.environment);
  return () => server.close();
}
