import pg from "pg";

/** What a query needs: the pool itself, or one connection inside a transaction. */
export type Queryable = Pick<pg.Pool, "query">;
export type Transaction = pg.PoolClient;

/** Opens a small pool to the local services' own database, creating the database when it is not there yet. */
export async function openLocalDatabase(databaseUrl: string, max = 6): Promise<pg.Pool> {
  await createDatabaseIfMissing(databaseUrl);
  const pool = new pg.Pool({ connectionString: databaseUrl, max, idleTimeoutMillis: 30_000 });
  // A server that goes away breaks idle connections; without a listener that would end the process.
  pool.on("error", () => undefined);
  return pool;
}

async function createDatabaseIfMissing(databaseUrl: string): Promise<void> {
  const target = new URL(databaseUrl);
  const name = decodeURIComponent(target.pathname.slice(1));
  target.pathname = "/postgres";
  const admin = new pg.Client({ connectionString: target.href });
  await admin.connect();
  try {
    const found = await admin.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await admin.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // 42P04, 23505: another service created it in the same moment.
    if (!["42P04", "23505"].includes(sqlState(error))) throw error;
  } finally {
    await admin.end();
  }
}

/** Runs `work` in a transaction, again when it lost to a deadlock or a serialization conflict. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<T>,
  attempts = 5,
): Promise<T> {
  const tx = await pool.connect();
  let broken: Error | undefined;
  try {
    await tx.query("begin");
    const result = await work(tx);
    await tx.query("commit");
    return result;
  } catch (error) {
    await tx.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    if (attempts <= 1 || !["40001", "40P01"].includes(sqlState(error))) throw error;
  } finally {
    tx.release(broken);
  }
  return inTransaction(pool, work, attempts - 1);
}

function sqlState(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
