import type { Bench } from "./run-bench";

/** What is left when everyone asks once more: fewer than they are. */
const LEFT = 5;

type Again = (url: string) => Promise<{ readonly statuses: Readonly<Record<number, number>> }>;

/**
 * Throws unless each answer that said "ordered" is one order and one unit less; then makes the thing scarce, lets
 * everyone ask once more, and throws unless exactly what was left is sold.
 */
export async function expectExact(bench: Bench, ordered: number, again: Again): Promise<void> {
  for (const [name, url] of [
    ["ours", bench.ours],
    ["limit", bench.limit],
  ] as const) {
    const { id } = bench.shop.wanted[name];
    await expectSold(bench, name, ordered);
    await bench.db.query(
      "update listings set stock = stock - available + $2, available = $2 where short_id = $1",
      [id, LEFT],
    );
    const { statuses } = await again(url);
    if (statuses[201] !== LEFT)
      throw new Error(`${name} sold ${statuses[201] ?? 0} of the ${LEFT} that were left`);
    await expectSold(bench, name, ordered + LEFT);
    const { rows } = await bench.db.query("select available from listings where short_id = $1", [id]);
    if (rows[0].available !== 0)
      throw new Error(`${name} has ${rows[0].available} left and should have none`);
  }
}

async function expectSold({ db, shop }: Bench, name: "ours" | "limit", ordered: number): Promise<void> {
  const { rows } = await db.query(
    "select stock - available as held, (select count(*)::int from orders where total_minor = price_minor) as orders from listings where short_id = $1",
    [shop.wanted[name].id],
  );
  const { held, orders } = rows[0];
  if (held !== ordered || orders !== ordered)
    throw new Error(`${name} answered ${ordered} orders, holds ${held} units and wrote ${orders} orders`);
}
