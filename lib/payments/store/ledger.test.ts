import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { money } from "@/lib/kernel/money";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import { testDatabase } from "@/lib/testing/database";
import { chargePosting } from "../model/ledger";
import { ledgerTotals, orderMoney, post } from "./ledger";

const db = testDatabase();
let raw: pg.Client;
beforeAll(async () => {
  raw = new pg.Client({ connectionString: db.url() });
  await raw.connect();
});
afterAll(() => raw.end());

function charge(orderId: string = newId()) {
  const eur = (minor: number) => money(minor, "EUR");
  return chargePosting({
    orderId,
    buyerId: newId(),
    sellerId: newId(),
    amount: eur(10_000),
    sellerAmount: eur(9_200),
    feeAmount: eur(800),
  });
}

describe("the ledger in the database", () => {
  // Red without `key String @unique` in payments.prisma, or when `count === 0` no longer returns in post().
  it("posts one movement once, of 20 at once", async () => {
    const orderId = newId();
    const posting = charge(orderId);
    const posted = await Promise.all(
      Array.from({ length: 20 }, () =>
        writer().$transaction((tx) => post(tx, posting, now()), { maxWait: 15_000 }),
      ),
    );
    expect(posted.filter(Boolean)).toHaveLength(1);
    expect(await writer().$transaction((tx) => orderMoney(tx, orderId))).toMatchObject({
      charged: { minor: 10_000 },
      sellerPayable: { minor: 9_200 },
      platformFee: { minor: 800 },
    });
  });

  // Red without the triggers ledger_…_append_only and ledger_…_no_truncate in rules_payments.
  it.each([
    "update ledger_entries set amount_minor = amount_minor + 1",
    "delete from ledger_entries",
    "truncate ledger_entries",
    "update ledger_transactions set kind = 'other'",
    "delete from ledger_transactions",
    "truncate ledger_transactions, ledger_entries",
  ])("refuses: %s", async (statement) => {
    await writer().$transaction((tx) => post(tx, charge(), now()));
    await expect(raw.query(statement)).rejects.toThrow("the ledger is append-only");
  });

  // Red without the constraint trigger ledger_entries_sum_to_zero in rules_payments.
  it("refuses, when it commits, a transaction that does not sum to zero", async () => {
    const posting = charge();
    const short = { ...posting, entries: posting.entries.slice(0, 2) };
    await expect(writer().$transaction((tx) => post(tx, short, now()))).rejects.toThrow(
      /does not sum to zero/,
    );
    expect(await writer().ledgerTransaction.count({ where: { key: posting.key } })).toBe(0);
  });

  it("refuses two currencies that only sum to zero together", async () => {
    const [first, ...others] = charge().entries;
    if (!first) throw new Error("a charge has entries");
    const mixed = {
      key: newId(),
      kind: "charge",
      entries: [{ ...first, amount: money(-10_000, "CHF") }, ...others],
    };
    await expect(writer().$transaction((tx) => post(tx, mixed, now()))).rejects.toThrow(
      /does not sum to zero/,
    );
  });

  it("knows no account but its own, and no empty entry", async () => {
    const insert = "insert into ledger_entries (id, transaction_id, account, amount_minor, currency)";
    const transaction = "(select id from ledger_transactions limit 1)";
    const values = (account: string, minor: number) =>
      raw.query(`${insert} values (gen_random_uuid(), ${transaction}, '${account}', ${minor}, 'EUR')`);
    await expect(values("petty_cash", 1)).rejects.toThrow("ledger_entries_account");
    await expect(values("charge", 0)).rejects.toThrow("ledger_entries_amount");
  });

  it("sums to zero as a whole", async () => {
    expect(await writer().$transaction((tx) => ledgerTotals(tx))).toEqual({ EUR: 0n });
  });
});
