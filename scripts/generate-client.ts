import { runPrisma } from "../prisma/engine/prisma";

/** Generates the database client from the schema; a fresh clone has none. */
export async function generateClient(): Promise<void> {
  const { code, output } = await runPrisma(["generate"]);
  if (code !== 0) throw new Error(`the database client could not be generated:\n${output}`);
}
