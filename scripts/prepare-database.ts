import { runPrisma } from "../prisma/engine/prisma";

/** Generates the database client from the schema; a fresh clone has none. */
export async function generateClient(): Promise<void> {
  await prismaOrThrow(["generate"]);
}

/** Brings a database up to the newest migration. */
export async function migrateDatabase(databaseUrl: string | undefined): Promise<void> {
  await prismaOrThrow(["migrate", "deploy"], databaseUrl);
}

async function prismaOrThrow(args: readonly string[], databaseUrl?: string): Promise<void> {
  const { code, output } = await runPrisma(args, databaseUrl ? { databaseUrl } : {});
  if (code !== 0) throw new Error(`prisma ${args.join(" ")} failed:\n${output}`);
}
