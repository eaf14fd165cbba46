import { beforeAll, expect, it } from "vitest";
import { acceptOrder } from "@/lib/orders/commands/accept-order";
import { shipOrder } from "@/lib/orders/commands/ship-order";
import { writer } from "@/lib/platform/db/client";
import { expectBalanced } from "./support/ledger";
import { type Person, payableSeller } from "./support/people";
import { bought, listed, orderStatus } from "./support/sale";
import { FULL, stage } from "./support/stage";
import { calm, paymentArrived, until } from "./support/until";

/** More steps than a sale takes; the first number that no step reaches ends the proof. */
const MOST_STEPS = 60;
const STRIDE = FULL ? 1 : 4;
const { stand, switches } = stage();
let seller: Person;

beforeAll(async () => {
  seller = await payableSeller(stand().app.url);
  await calm(switches());
});

/** When the engine has stopped, the app is killed and started anew, and only then may the rest happen. */
async function crashWhereStopped({ stopped }: { stopped: boolean }): Promise<boolean> {
  if (!stopped) return false;
  await stand().app.kill();
  await stand().app.start();
  await switches().resume();
  await calm(switches());
  return true;
}

/** One sale from checkout to the seller's money, with the engine stopped after the nth step of its workflows. */
async function sale(steps: number): Promise<{ orderId: string; crashed: boolean }> {
  const { buyer, orderId, checkoutId, sessionId } = await bought(stand().app.url, await listed(seller));
  await calm(switches());
  await switches().stopAfter(steps);
  await switches().pay(sessionId);
  let crashed = await crashWhereStopped(await paymentArrived(switches(), checkoutId));
  await until("the order is paid", async () => (await orderStatus(orderId)) === "paid");
  await shipOrder(seller.ctx, { orderId, withoutTracking: true });
  crashed = (await crashWhereStopped(await calm(switches()))) || crashed;
  await acceptOrder(buyer.ctx, { orderId });
  crashed = (await crashWhereStopped(await calm(switches()))) || crashed;
  await switches().resume();
  await calm(switches());
  return { orderId, crashed };
}

it(`a sale killed after any ${FULL ? "" : "fourth "}step of its workflows ends with the seller paid once`, async () => {
  const ends: { steps: number; status: string; transfers: number }[] = [];
  for (let steps = 0; steps < MOST_STEPS; steps += STRIDE) {
    const { orderId, crashed } = await sale(steps);
    await until("the seller is paid", async () => (await paidTransfers(orderId)) > 0);
    await expectBalanced(orderId);
    ends.push({ steps, status: await orderStatus(orderId), transfers: await paidTransfers(orderId) });
    if (!crashed) break;
  }
  expect(ends.length, "the engine was stopped somewhere").toBeGreaterThan(1);
  for (const end of ends) expect(end).toMatchObject({ status: "completed", transfers: 1 });
});

function paidTransfers(orderId: string): Promise<number> {
  return writer().transfer.count({ where: { orderId, status: "succeeded" } });
}
