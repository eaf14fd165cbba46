import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptOrder } from "@/lib/orders/commands/accept-order";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { shipOrder } from "@/lib/orders/commands/ship-order";
import { closeDatabase, writer } from "@/lib/platform/db/client";
import { PARCEL } from "@/lib/testing/orders";
import { ensureDatabase, onDatabase } from "../../local/postgres/roles";
import { runNode, typescript } from "../run-child";
import { freePorts } from "../stand/free-ports";
import { NotificationsService } from "../stand/notifications-service";
import { startAppOf, startTestStand, type TestStand } from "../stand/test-stand";
import { type Person, payableSeller } from "./support/people";
import { type Bought, bought, listed, orderStatus } from "./support/sale";
import { Switches } from "./support/switches";
import { calm, paymentArrived, until } from "./support/until";

/** What the service cannot need: were it to call one of them, it would fail. */
const NOT_ITS_OWN = Object.fromEntries(
  ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "S3_UPLOAD_KEY_SECRET", "S3_PROCESSOR_KEY_SECRET"].map(
    (name) => [name, "not-its-own"],
  ),
);

const folder = mkdtempSync(path.join(tmpdir(), "resalehub-apart-"));
let stand: TestStand;
let service: NotificationsService;
let database: pg.Client;
let switches: Switches;
let seller: Person;
let sale: Bought;
let title: string;

beforeAll(async () => {
  const { apart: port } = await freePorts(["apart"]);
  stand = await startTestStand({ apart: `http://127.0.0.1:${port}/api/inngest` });
  const { environment } = stand.stack;
  Object.assign(process.env, environment, { LOG_LEVEL: "silent" });
  const own = (url = "") => onDatabase(url, "resalehub_notifications");
  await ensureDatabase(environment.DATABASE_URL ?? "", "resalehub_notifications");
  const secrets = { CODE_SECRET: "x".repeat(32), NEXTAUTH_SECRET: "y".repeat(32) };
  const env = {
    ...stand.env,
    ...NOT_ITS_OWN,
    ...secrets,
    DATABASE_URL: own(environment.DATABASE_URL),
    DATABASE_READ_URL: own(environment.DATABASE_READ_URL),
  };
  await runNode(typescript("services/notifications/main.ts", "--create-tables"), { env, quiet: true });
  service = new NotificationsService(port, env, path.join(folder, "notifications.log"));
  await service.start();
  database = new pg.Client({ connectionString: own(environment.DATABASE_URL) });
  await database.connect();
  await startAppOf(stand);
  const [{ installAfterCommit }, { sendToWorkflows }] = await Promise.all([
    import("@/app/_server/after-commit"),
    import("@/inngest/client"),
  ]);
  installAfterCommit(sendToWorkflows);
  switches = new Switches(stand.stack);
  seller = await payableSeller(stand.app.url);
  const listing = await listed(seller);
  title = listing.title;
  sale = await bought(stand.app.url, listing);
  await calm(switches);
});

afterAll(async () => {
  const errors = [...(stand?.app.errors() ?? []), ...errorsOf(service?.log() ?? "")];
  await database?.end();
  await closeDatabase();
  await service?.stop();
  await stand?.close();
  rmSync(folder, { recursive: true, force: true });
  expect(errors, "errors in the logs").toEqual([]);
});

function errorsOf(log: string): string[] {
  return log.split("\n").filter((line) => /"level":"(error|fatal)"/.test(line));
}

/** The kinds of notices that a person has in the service's own database, oldest first. */
async function notices(userId: string): Promise<string[]> {
  const found = await database.query<{ kind: string }>(
    "select kind from notices where user_id = $1 order by id",
    [userId],
  );
  return found.rows.map(({ kind }) => kind);
}

/** The subjects of a person's mails about this sale. */
async function mails({ email }: Person): Promise<string[]> {
  return (await switches.mails(email)).map(({ subject }) => subject).filter((text) => text.includes(title));
}

describe("notifications in a process of their own", () => {
  it("have a database in which nothing of another domain is", async () => {
    const found = await database.query<{ tablename: string }>(
      "select tablename from pg_tables where schemaname = 'public' order by 1",
    );
    expect(found.rows.map(({ tablename }) => tablename)).toEqual([
      "cache_entries",
      "cache_tags",
      "consumed_events",
      "contacts",
      "dead_letters",
      "deliveries",
      "idempotency_keys",
      "known_orders",
      "notices",
      "outbox_events",
      "rate_limits",
      "settings",
    ]);
  });

  it("tell both sides of a sale, each thing once, from events alone", async () => {
    expect(await notices(sale.buyer.userId)).toEqual(["placed"]);
    await switches.pay(sale.sessionId);
    await paymentArrived(switches, sale.checkoutId);
    expect(await notices(sale.buyer.userId)).toEqual(["placed", "paid"]);
    expect(await notices(seller.userId)).toEqual(["payoutAccountReady", "sold"]);
    expect(await mails(sale.buyer)).toEqual([`Your order: ${title}`]);
    expect(await mails(seller)).toEqual([expect.stringContaining(`Sold: ${title}`)]);
  });

  it("hold nobody up while they are killed, and tell what happened meanwhile when they are back", async () => {
    await service.kill();
    await confirmOrder(seller.ctx, { orderId: sale.orderId });
    await shipOrder(seller.ctx, { orderId: sale.orderId, ...PARCEL });
    await acceptOrder(sale.buyer.ctx, { orderId: sale.orderId });
    // The shop's own workflows go on: the seller is paid.
    await until("the seller is paid", async () => {
      const transfer = await writer().transfer.findFirst({ where: { orderId: sale.orderId } });
      return transfer?.status === "succeeded";
    });
    expect(await orderStatus(sale.orderId)).toBe("completed");
    expect(await notices(sale.buyer.userId)).toEqual(["placed", "paid"]);
    await service.start();
    await calm(switches);
    expect((await notices(sale.buyer.userId)).sort()).toEqual([
      "completed",
      "confirmed",
      "paid",
      "placed",
      "shipped",
    ]);
    expect((await notices(seller.userId)).sort()).toEqual(
      ["completedSeller", "payoutAccountReady", "payout", "sold"].sort(),
    );
    expect((await mails(sale.buyer)).toSorted()).toEqual(
      [
        expect.stringContaining(`All done: ${title}`),
        expect.stringContaining(`On its way: ${title}`),
        `Your order: ${title}`,
      ].toSorted(),
    );
    expect(await deliveries()).toMatchObject({ planned: 0, failed: 0 });
  });

  it("leave nothing in the shop's database, and no dead letter in either", async () => {
    const db = writer();
    expect(
      await Promise.all([
        db.notice.count(),
        db.contact.count(),
        db.knownOrder.count(),
        db.delivery.count(),
        db.deadLetter.count(),
      ]),
    ).toEqual([0, 0, 0, 0, 0]);
    expect((await database.query("select 1 from dead_letters")).rowCount).toBe(0);
    expect((await database.query("select 1 from outbox_events where published_at is null")).rowCount).toBe(0);
    const runs = (await switches.runs()).filter(({ function: name }) => name.includes("notifications-"));
    expect(runs.length).toBeGreaterThan(10);
    for (const run of runs) expect(run).toMatchObject({ status: "completed" });
    expect(runs.filter((run) => !run.function.startsWith("resalehub-notifications-"))).toEqual([]);
  });
});

async function deliveries(): Promise<Record<string, number>> {
  const found = await database.query<{ state: string; count: number }>(
    "select state, count(*)::int as count from deliveries group by state",
  );
  const none = { planned: 0, failed: 0, sent: 0 };
  return { ...none, ...Object.fromEntries(found.rows.map(({ state, count }) => [state, count])) };
}
