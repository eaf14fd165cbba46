import { onDatabase } from "../local/postgres/roles";
import { runPrisma } from "../prisma/engine/prisma";
import { startTestServer } from "./test-server";

/** The migrations, run one after the other, must give exactly the schema. */
export async function checkDrift(): Promise<string> {
  const server = await startTestServer();
  try {
    const { TEST_POSTGRES_URL, TEST_TEMPLATE } = server.environment;
    if (!TEST_POSTGRES_URL || !TEST_TEMPLATE) throw new Error("the test server named no database");
    const { code, output } = await runPrisma(
      [
        "migrate",
        "diff",
        "--from-migrations",
        "prisma/migrations",
        "--to-schema",
        "prisma/schema",
        "--exit-code",
      ],
      { databaseUrl: onDatabase(TEST_POSTGRES_URL, "postgres") },
    );
    if (code !== 0) throw new Error(`the migrations do not give the schema:\n${output}`);
    return "no drift";
  } finally {
    await server.close();
  }
}
