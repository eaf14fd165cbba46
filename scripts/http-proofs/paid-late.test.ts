import { beforeAll, describe, expect, it } from "vitest";
import { addMinutes } from "@/lib/kernel/time";
import { writer } from "@/lib/platform/db/client";
import { expectBalanced } from "./support/ledger";
import { type Person, payableSeller } from "./support/people";
import { type Bought, bought, type Listed, listed, orderStatus } from "./support/sale";
import { stage } from "./support/stage";
import { calm, paymentArrived, until } from "./support/until";
import { Webhooks } from "./support/webhooks";

const { stand, switches } = stage();
let seller: Person;

beforeAll(async () => {
  seller = await payableSeller(stand().app.url);
});

/** Moves the clock to a minute past the order's deadline while no workflow can act on it. */
async function oneMinuteLate(orderId: string): Promise<void> {
  const { paymentDueAt } = await writer().order.findUniqueOrThrow({ where: { id: orderId } });
  await switches().setClock(addMinutes(paymentDueAt, 1).getTime() - Date.now());
}

describe("paid one minute after the deadline", () => {
  it("is an order when the payment page was still open", async () => {
    const sale = await bought(stand().app.url, await listed(seller));
    await switches().stopAfter(0);
    await oneMinuteLate(sale.orderId);
    await switches().pay(sale.sessionId);
    await until("the payment is known", async () => (await paymentStatus(sale)) === "succeeded");
    await switches().resume();
    await calm(switches());
    expect(await orderStatus(sale.orderId)).toBe("paid");
    await expectBalanced(sale.orderId);
  });

  it("is an order when its news was lost and the deadline's own question finds out", async () => {
    const sale = await bought(stand().app.url, await listed(seller));
    await switches().payments("faults", { drop: true });
    await switches().pay(sale.sessionId);
    await oneMinuteLate(sale.orderId);
    await paymentArrived(switches(), sale.checkoutId);
    await switches().payments("reset", {});
    expect(await orderStatus(sale.orderId)).toBe("paid");
    await expectBalanced(sale.orderId);
  });

  describe("after the item was let go", () => {
    /** The provider says expired, then, against all order, that the same page was paid. */
    async function lateNews(listing: Listed, meanwhile: () => Promise<unknown>): Promise<Bought> {
      const sale = await bought(stand().app.url, listing);
      const webhooks = new Webhooks(stand());
      await switches().payments("faults", { drop: true });
      await switches().pay(sale.sessionId);
      const events = await webhooks.about(sale.sessionId);
      const completed = events.find((event) => event.type === "checkout.session.completed");
      if (!completed) throw new Error("the provider did not say that the session was completed");
      await webhooks.send(webhooks.contradicting(completed, "checkout.session.expired"));
      await until("the order has lapsed", async () => (await orderStatus(sale.orderId)) === "expired");
      await switches().payments("reset", {});
      await meanwhile();
      await webhooks.send(completed);
      await paymentArrived(switches(), sale.checkoutId);
      return sale;
    }

    it("is an order when the item is still there", async () => {
      const sale = await lateNews(await listed(seller), async () => undefined);
      expect(await orderStatus(sale.orderId)).toBe("paid");
      await expectBalanced(sale.orderId);
    });

    it("is a full refund when someone else has it, who keeps it", async () => {
      const listing = await listed(seller);
      let second: Bought | undefined;
      const sale = await lateNews(listing, async () => {
        await calm(switches());
        second = await bought(stand().app.url, listing);
        await switches().pay(second.sessionId);
        await paymentArrived(switches(), second.checkoutId);
      });
      await until("the money is back", async () => (await refundOf(sale.orderId)) === "succeeded");
      expect(await orderStatus(sale.orderId)).toBe("expired");
      expect(await orderStatus(second?.orderId ?? "")).toBe("paid");
      await expectBalanced(sale.orderId);
    });
  });
});

async function paymentStatus({ checkoutId }: Bought): Promise<string> {
  return (await writer().payment.findFirstOrThrow({ where: { checkoutId } })).status;
}

async function refundOf(orderId: string): Promise<string | undefined> {
  return (await writer().refund.findFirst({ where: { orderId } }))?.status;
}
