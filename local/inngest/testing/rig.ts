import { createServer, type RequestListener, type Server } from "node:http";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import pg from "pg";
import type { RunView } from "../read";
import { type InngestOptions, type RunningInngest, startInngest } from "../server";

export const SIGNING_KEY = `signkey-test-${"5e".repeat(32)}`;
export const EVENT_KEY = "local-event-key";

/** A database of its own for one rig, on the server that the test run provides. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const adminUrl = process.env.TEST_POSTGRES_URL;
  if (!adminUrl) throw new Error("TEST_POSTGRES_URL must name a PostgreSQL server for tests");
  const name = `inngest_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      const admin = new pg.Client({ connectionString: adminUrl });
      await admin.connect();
      await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
      await admin.end();
    },
  };
}

/** A plain node server whose Inngest handler is put in once the executor's address is known. */
export class App {
  readonly server: Server;
  private handler: RequestListener = (_req, res) => res.writeHead(503).end();

  private constructor() {
    this.server = createServer((req, res) => this.handler(req, res));
  }

  static async listen(): Promise<App> {
    const app = new App();
    await new Promise<void>((resolve) => app.server.listen(0, "127.0.0.1", resolve));
    return app;
  }

  get serveUrl(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/api/inngest`;
  }

  serve(client: Client, functions: InngestFunction.Any[]): void {
    this.handler = serve({ client, functions });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const quiet = () => undefined;
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet };

/** A client in cloud mode, as the product runs it: signed calls, checked keys. */
export function cloudClient(baseUrl: string) {
  return new Inngest({
    id: "shop",
    baseUrl,
    isDev: false,
    eventKey: EVENT_KEY,
    signingKey: SIGNING_KEY,
    logger: silent,
    internalLogger: silent,
  });
}

export type Client = ReturnType<typeof cloudClient>;

export interface Rig {
  client: Client;
  app: App;
  executor: RunningInngest;
  databaseUrl: string;
  /** Waits until nothing is due and nothing runs. */
  settle(): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Sends an event and waits until all that follows from it is done. */
  send(name: string, data?: Record<string, unknown>, id?: string): Promise<void>;
  /** The runs of a function, the latest first. */
  runs(functionId: string): Promise<RunView[]>;
  last(functionId: string): Promise<RunView>;
  request(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  close(): Promise<void>;
}

/** Starts an executor with an app on top of the unmodified SDK, and waits until the two are in step. */
export async function startRig(
  define: (client: Client) => InngestFunction.Any[],
  options: Partial<InngestOptions> = {},
  waitForSync = true,
): Promise<Rig> {
  const database = await createDatabase();
  const app = await App.listen();
  const executor = await startInngest({
    port: 0,
    databaseUrl: database.url,
    serveUrl: app.serveUrl,
    signingKey: SIGNING_KEY,
    eventKey: EVENT_KEY,
    testHooks: true,
    backoffMs: 20_000,
    ...options,
  });
  const client = cloudClient(executor.url);
  app.serve(client, define(client));
  const request = (path: string, init?: RequestInit) => fetch(executor.url + path, init);
  const post = (path: string, body: unknown) =>
    request(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });
  const expectIdle = ({ idle }: { idle: boolean }) => {
    if (!idle) throw new Error("the executor did not come to rest");
  };
  const rig: Rig = {
    client,
    app,
    executor,
    databaseUrl: database.url,
    settle: async () => expectIdle(await executor.hooks.idle(10_000)),
    advance: async (ms) => expectIdle(await executor.hooks.advance(ms, 10_000)),
    async send(name, data = {}, id) {
      await client.send({ name, data, ...(id ? { id } : {}) });
      await rig.settle();
    },
    async last(functionId) {
      const [run] = await rig.runs(functionId);
      if (!run) throw new Error(`no run of ${functionId}`);
      return run;
    },
    async runs(functionId) {
      const response = await request(`/api/runs?function=${functionId}`);
      return ((await response.json()) as { runs: RunView[] }).runs;
    },
    request,
    post,
    async close() {
      await executor.close(0);
      await app.close();
      await database.drop();
    },
  };
  if (!waitForSync) return rig;
  try {
    await executor.sync();
    return rig;
  } catch (error) {
    await rig.close();
    throw error;
  }
}
