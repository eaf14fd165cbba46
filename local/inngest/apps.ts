import { inTransaction } from "../database";
import { type Answer, AppUnreachable, Caller } from "./caller";
import { Refused } from "./config";
import { scheduleCrons } from "./cron";
import type { Engine } from "./engine";
import { isObject, type Json } from "./protocol";
import { Sync } from "./sync";

type App = { readonly serveUrl: string; readonly caller: Caller; readonly sync: Sync };
type Options = {
  /** The serve endpoints of the apps. */
  readonly serveUrls: readonly string[];
  readonly signingKey: string;
  readonly callTimeoutMs: number;
  readonly resyncMs: number;
};

/** The apps that the executor works for: each tells its own functions, and one that is away holds up no other. */
export class Apps {
  private readonly apps: readonly App[];
  private stocktaking = Promise.resolve();

  constructor(
    private readonly engine: Engine,
    { serveUrls, signingKey, callTimeoutMs, resyncMs }: Options,
  ) {
    this.apps = serveUrls.map((serveUrl) => {
      const caller = new Caller(serveUrl, signingKey, callTimeoutMs);
      return { serveUrl, caller, sync: new Sync(engine, caller, resyncMs, () => this.takeStock()) };
    });
  }

  /** Why the last sync with one of them failed, for people to read; null when all went well. */
  get fault(): string | null {
    return this.apps.map(({ sync }) => sync.fault).find((fault) => fault !== null) ?? null;
  }

  /** Syncs with all, now and from time to time. */
  run(): void {
    for (const { sync } of this.apps) void sync.run();
  }

  /** Syncs with all once; throws when one of them cannot or must not. */
  async once(): Promise<void> {
    for (const { sync } of this.apps) await sync.once();
  }

  /** Takes over the functions that an app registered by itself. */
  async register(body: Json): Promise<void> {
    const url = isObject(body) ? body.url : undefined;
    const app = this.apps.length === 1 ? this.apps[0] : this.apps.find(({ serveUrl }) => serveUrl === url);
    if (!app) throw new Refused("This executor was not told of an app at that address.");
    await app.sync.register(body);
  }

  /** Calls a function in the app that it belongs to. */
  async call(functionId: string, stepId: string, body: Json): Promise<Answer> {
    const app = this.ownerOf(functionId);
    if (!app) throw new AppUnreachable(`no app has told of ${functionId}`);
    return app.caller.call(functionId, stepId, body);
  }

  appDown(functionId: string): void {
    this.ownerOf(functionId)?.sync.appDown();
  }

  close(): void {
    for (const { sync } of this.apps) sync.close();
  }

  /** A function that no app has any more is still asked for where it may have been: that app answers what it is. */
  private ownerOf(functionId: string): App | undefined {
    const owner = this.apps.find(({ sync }) => sync.functions?.some(({ id }) => id === functionId));
    return owner ?? this.apps[0];
  }

  /** One after the other: two apps that sync at once must not each write schedules without the other's. */
  private takeStock(): Promise<void> {
    this.stocktaking = this.stocktaking.catch(() => undefined).then(() => this.count());
    return this.stocktaking;
  }

  private async count(): Promise<void> {
    const { engine, apps } = this;
    engine.away = new Set(
      apps.flatMap(({ sync }) => (sync.away ? (sync.functions ?? []).map(({ id }) => id) : [])),
    );
    if (!apps.every(({ sync }) => sync.functions)) return;
    const functions = apps.flatMap(({ sync }) => sync.functions ?? []);
    await inTransaction(engine.pool, (tx) => scheduleCrons(tx, engine, functions));
    // A new map, never the old one changed: the router may be walking it, and would meet a function twice.
    engine.functions = new Map(functions.map((fn) => [fn.id, fn]));
    engine.synced = true;
  }
}
