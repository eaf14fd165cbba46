import { type Currency, type Money, money, negate } from "@/lib/kernel/money";
import type { Reader, Tx } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import type { OrderMoneyView } from "../contract";
import type { LedgerAccount, Posting } from "../model/ledger";

/** Posts a movement once: a second posting under the same key does nothing. */
export async function post(tx: Tx, posting: Posting, now: Date): Promise<boolean> {
  if (posting.entries.length === 0) return false;
  const id = newId<"ledger-transaction">();
  const { count } = await tx.ledgerTransaction.createMany({
    data: [{ id, key: posting.key, kind: posting.kind, occurredAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await tx.ledgerEntry.createMany({
    data: posting.entries.map(({ amount, ...entry }) => ({
      ...entry,
      id: newId<"ledger-entry">(),
      transactionId: id,
      amountMinor: BigInt(amount.minor),
      currency: amount.currency,
    })),
  });
  return true;
}

/** What the ledger says about one order; null before anything was charged. */
export async function orderMoney(db: Tx | Reader, orderId: string): Promise<OrderMoneyView | null> {
  const rows = await db.ledgerEntry.groupBy({
    by: ["account", "currency"],
    where: { orderId },
    _sum: { amountMinor: true },
  });
  const currency = rows[0]?.currency as Currency | undefined;
  if (!currency) return null;
  const of = (account: LedgerAccount): Money =>
    money(Number(rows.find((row) => row.account === account)?._sum.amountMinor ?? 0n), currency);
  return {
    charged: negate(of("charge")),
    sellerPayable: of("seller_payable"),
    transferred: of("transferred"),
    platformFee: of("platform_fee"),
    refunded: of("refunded"),
  };
}

/** The sum of all entries per currency: zero, always. */
export async function ledgerTotals(db: Tx | Reader): Promise<Record<string, bigint>> {
  const rows = await db.ledgerEntry.groupBy({ by: ["currency"], _sum: { amountMinor: true } });
  return Object.fromEntries(rows.map((row) => [row.currency, row._sum.amountMinor ?? 0n]));
}
