import { asId } from "@/lib/kernel/ids";
import { checkLedger } from "@/lib/payments/queries/check-ledger";
import { getOrderMoney } from "@/lib/payments/queries/get-order-money";
import { writer } from "@/lib/platform/db/client";
import { SYSTEM } from "./orders";

type Sums = { charged: number; out: number; back: number; paidOut: number; owed: number };

/** What must hold after every step, whatever happened. Answers what is broken, in words. */
export async function brokenInvariants(): Promise<string[]> {
  const broken: string[] = [];
  for (const [currency, sum] of Object.entries(await checkLedger(SYSTEM, {}))) {
    if (sum !== 0n) broken.push(`the ledger sums to ${sum} ${currency}`);
  }
  const twice = await writer().$queryRaw<{ listing: string }[]>`
    select l.listing_id::text as listing from order_lines l join orders o on o.id = l.order_id
    where l.one_off and o.status in ('awaiting_payment', 'paid', 'shipped', 'delivered')
    group by l.listing_id having count(*) > 1`;
  broken.push(...twice.map(({ listing }) => `one-off ${listing} is in two live orders`));
  const oversold = await writer().listing.count({
    where: { OR: [{ available: { lt: 0 } }, { stock: { lt: 0 } }] },
  });
  if (oversold > 0) broken.push(`${oversold} listings have less than nothing in stock`);
  for (const { id, totalMinor } of await writer().order.findMany()) {
    const sums = await sumsOf(id);
    if (!sums) continue;
    if (sums.charged !== sums.out) broken.push(`order ${id}: charged ${sums.charged}, accounted ${sums.out}`);
    if (sums.charged !== Number(totalMinor))
      broken.push(`order ${id}: charged ${sums.charged} for ${totalMinor}`);
    if (sums.back > 0 && sums.paidOut > 0) broken.push(`order ${id}: refunded and paid out`);
  }
  return broken;
}

/** What must hold once all news has arrived: no money without its end. */
export async function unsettledMoney(): Promise<string[]> {
  const wrong: string[] = [];
  for (const order of await writer().order.findMany()) {
    const sums = await sumsOf(order.id);
    const { status, id } = order;
    const charged = sums?.charged ?? 0;
    if (status === "awaiting_payment" && charged > 0) wrong.push(`order ${id}: paid, but still waits`);
    if (status === "expired" && charged > 0 && sums?.back !== charged)
      wrong.push(`order ${id}: expired and kept`);
    if (status === "cancelled" && sums?.back !== charged) wrong.push(`order ${id}: cancelled and kept`);
    if (status === "completed" && (sums?.owed !== 0 || !sums.paidOut))
      wrong.push(`order ${id}: seller unpaid`);
    if (["paid", "shipped", "delivered"].includes(status) && (sums?.back || sums?.paidOut))
      wrong.push(`order ${id}: ${status}, but its money has gone`);
  }
  return wrong;
}

async function sumsOf(orderId: string): Promise<Sums | null> {
  const money = await getOrderMoney(SYSTEM, { orderId: asId<"order">(orderId) });
  if (!money) return null;
  const { charged, sellerPayable, transferred, platformFee, refunded } = money;
  return {
    charged: charged.minor,
    out: sellerPayable.minor + transferred.minor + platformFee.minor + refunded.minor,
    back: refunded.minor,
    paidOut: transferred.minor,
    owed: sellerPayable.minor,
  };
}
