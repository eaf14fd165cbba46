import { setTimeout as delay } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { builtActions } from "./support/built";
import { expectBalanced } from "./support/ledger";
import { type Person, payableSeller } from "./support/people";
import { type Bought, bought, listed, orderStatus } from "./support/sale";
import { stage } from "./support/stage";
import { calm, until } from "./support/until";
import type { ActionAnswer } from "./support/visitor";

const AT_ONCE = 20;
const { stand, switches } = stage();
let seller: Person;

beforeAll(async () => {
  seller = await payableSeller(stand().app.url);
});

function giveUp({ buyer, orderId }: Bought): Promise<ActionAnswer> {
  const action = builtActions().get("giveUpAction") ?? "";
  return buyer.visitor.act(`/orders/${orderId}`, action, { orderId });
}

describe("an unpaid order that its buyer lets go", () => {
  // Red without the `orders-give-up` workflow: the item would be held until the sweeper comes by.
  it("frees the item at once, and counts once though it is said twenty times", async () => {
    const listing = await listed(seller);
    const sale = await bought(stand().app.url, listing);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => giveUp(sale)));
    expect(answers.filter(({ state }) => state === null)).toHaveLength(1);
    expect(answers.filter(({ state }) => state?.code === "orders.moved_on")).toHaveLength(AT_ONCE - 1);
    await until("the order has lapsed", async () => (await orderStatus(sale.orderId)) === "expired");
    await calm(switches());
    expect(await newsOf(sale, "given_up")).toBe(1);
    const runs = (await switches().runs()).filter((run) => run.function.endsWith("orders-give-up"));
    expect(runs).toHaveLength(1);
    expect(await newsOf(sale, "expired")).toBe(1);
    const row = await writer().listing.findUniqueOrThrow({ where: { id: listing.listingId } });
    expect(row).toMatchObject({ status: "active", available: 1 });
    expect(await switches().pay(sale.sessionId)).toBe("closed");
  });

  // Red when giveUpOrder releases the claim itself: someone who pays meanwhile would have paid for nothing.
  it("is theirs after all when they pay in another window meanwhile", async () => {
    for (let round = 0; round < 4; round++) {
      const listing = await listed(seller);
      const sale = await bought(stand().app.url, listing);
      // The one or the other is a little ahead.
      const pay = delay(round % 2 ? 60 : 0).then(() => switches().pay(sale.sessionId));
      const [attempt, answer] = await Promise.all([pay, giveUp(sale)]);
      expect(await newsOf(sale, "given_up")).toBe(answer.state === null ? 1 : 0);
      const expected = attempt === "paid" ? "paid" : "expired";
      await until(`the order is ${expected}`, async () => (await orderStatus(sale.orderId)) === expected);
      await calm(switches());
      const row = await writer().listing.findUniqueOrThrow({ where: { id: listing.listingId } });
      expect(row.status).toBe(expected === "paid" ? "sold" : "active");
      await expectBalanced(sale.orderId);
    }
  });
});

function newsOf({ orderId }: Bought, what: string): Promise<number> {
  return writer().outboxEvent.count({ where: { subject: orderId, name: `orders/order.${what}` } });
}
