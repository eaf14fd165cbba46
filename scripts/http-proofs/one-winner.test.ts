import { beforeAll, describe, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { payableSeller, signedIn } from "./support/people";
import { atCheckout, type Listed, listed, sessionOf } from "./support/sale";
import { FULL, stage } from "./support/stage";
import { paymentArrived } from "./support/until";
import type { ActionAnswer } from "./support/visitor";

const BUYERS = FULL ? 50 : 20;
const { stand, switches } = stage();

describe(`${BUYERS} people check out one thing at the same moment`, () => {
  let listing: Listed;
  let answers: ActionAnswer[];

  beforeAll(async () => {
    const { url } = stand().app;
    listing = await listed(await payableSeller(url));
    const buyers = await Promise.all(Array.from({ length: BUYERS }, () => signedIn(url)));
    // All have the form before them when the first one sends it.
    const ready = await Promise.all(buyers.map((buyer) => atCheckout(buyer, listing)));
    answers = await Promise.all(ready.map((send) => send()));
  });

  // Turns red without `status = 'active'` in the update of lib/catalogue/store/claims.ts.
  it("makes exactly one order", async () => {
    expect(await writer().order.count()).toBe(1);
    expect(await writer().payment.count()).toBe(1);
    expect(
      answers.filter((answer) => answer.location?.startsWith(stand().stack.pages.stripe ?? "none")),
    ).toHaveLength(1);
  });

  it("tells all others that someone was faster, and names the thing", () => {
    const refused = answers.filter((answer) => answer.state?.code === "orders.item_taken");
    expect(refused).toHaveLength(BUYERS - 1);
    for (const { state } of refused) expect(state?.params?.title).toBe(listing.title);
  });

  it("charges once", async () => {
    const { checkoutId, id } = await writer().order.findFirstOrThrow();
    await switches().pay(await sessionOf(checkoutId));
    await paymentArrived(switches(), checkoutId);
    expect((await writer().order.findUniqueOrThrow({ where: { id } })).status).toBe("paid");
    expect(await writer().ledgerEntry.count({ where: { account: "charge" } })).toBe(1);
    expect(await chargesAtTheProvider()).toBe(1);
  });
});

async function chargesAtTheProvider(): Promise<number> {
  const { STRIPE_API_URL, STRIPE_SECRET_KEY } = stand().stack.environment;
  const answer = await fetch(`${STRIPE_API_URL}/v1/charges?limit=100`, {
    headers: { authorization: `Bearer ${STRIPE_SECRET_KEY}` },
  });
  return ((await answer.json()) as { data: unknown[] }).data.length;
}
