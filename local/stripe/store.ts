import type { Pool, PoolClient } from "pg";
import { openLocalDatabase } from "../database";
import { ApiError, noSuch } from "./errors";
import type { Hidden, Kind, Kinds } from "./kinds";
import { TABLES } from "./tables";

/** The double's database: a small pool and the one way to change things. */
export class Store {
  private constructor(private readonly pool: Pool) {}

  /** Opens the database, creating what is missing. */
  static async open(databaseUrl: string): Promise<Store> {
    const store = new Store(await openLocalDatabase(databaseUrl, 8));
    await store.transaction(async (tx) => {
      // Two processes starting at once would race in `create … if not exists`.
      await tx.query("select pg_advisory_xact_lock(hashtextextended('local-stripe-tables', 0))");
      await tx.query(TABLES);
    });
    return store;
  }

  /** Runs the work and commits it whole, or nothing of it. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      await client.query("begin");
      const result = await work(new Tx(client));
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** An object with what is hidden beside it. */
export interface Stored<K extends Kind> {
  data: Kinds[K];
  hidden: Hidden;
}

/** One open transaction, in the words of the double. */
export class Tx {
  constructor(private readonly client: PoolClient) {}

  async query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(text, values)).rows;
  }

  /** Money rules compare sums, so changes happen one after the other; a stand-in need not be faster. */
  async lockAll(): Promise<void> {
    await this.query("select pg_advisory_xact_lock(hashtextextended('local-stripe', 0))");
  }

  /** Undoes the work if the API refuses it, and keeps the transaction usable for recording that answer. */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    await this.query("savepoint attempt");
    try {
      return await work();
    } catch (error) {
      if (error instanceof ApiError) await this.query("rollback to savepoint attempt");
      throw error;
    }
  }

  async find<K extends Kind>(kind: K, id: string): Promise<Stored<K> | undefined> {
    const text = "select data, hidden from stripe.objects where id = $1 and kind = $2";
    const [row] = await this.query<Stored<K>>(text, [id, kind]);
    return row;
  }

  /** The object with what is hidden beside it, or the API's 404. */
  async stored<K extends Kind>(kind: K, id: string, param?: string): Promise<Stored<K>> {
    const row = await this.find(kind, id);
    if (!row) throw noSuch(kind, id, param);
    return row;
  }

  /** The object, or the API's 404. */
  async get<K extends Kind>(kind: K, id: string, param?: string): Promise<Kinds[K]> {
    return (await this.stored(kind, id, param)).data;
  }

  /** Any object by its id alone, for expansions and the pages. */
  async any(id: string): Promise<{ kind: Kind; data: Record<string, unknown> } | undefined> {
    const text = "select kind, data from stripe.objects where id = $1";
    const [row] = await this.query<{ kind: Kind; data: Record<string, unknown> }>(text, [id]);
    return row;
  }

  /** Inserts or replaces an object; hidden facts are kept unless given. */
  async save<K extends Kind>(kind: K, data: Kinds[K] & { id: string }, hidden?: Hidden): Promise<void> {
    await this.query(
      `insert into stripe.objects (id, kind, data, hidden) values ($1, $2, $3, coalesce($4, '{}'::jsonb))
       on conflict (id) do update set data = excluded.data, hidden = coalesce($4, stripe.objects.hidden)`,
      [data.id, kind, JSON.stringify(data), hidden ? JSON.stringify(hidden) : null],
    );
  }
}
