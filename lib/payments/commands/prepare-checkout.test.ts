import { describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/kernel/actor";
import { personActor } from "@/lib/testing/accounts";
import { advanceClock } from "@/lib/testing/clock";
import { testDatabase } from "@/lib/testing/database";
import {
  missing,
  PAGE,
  paymentStatus,
  requestedPayment,
  SYSTEM,
  succeededPayment,
} from "@/lib/testing/payments";
import { closePayment } from "./close-payment";
import { prepareCheckout } from "./prepare-checkout";

testDatabase();

describe("prepareCheckout", () => {
  it("fixes what the page says, once, for whoever asks again", async () => {
    const { checkoutId, buyer } = await requestedPayment();
    const first = await prepareCheckout(buyer, { checkoutId, ...PAGE });
    const again = await prepareCheckout(buyer, { checkoutId, note: "Anders", locale: "de" });
    expect(first).toMatchObject({ ...PAGE, status: "requested" });
    expect(again).toEqual(first);
  });

  it("is for the buyer alone", async () => {
    const { checkoutId, sellerId, buyer } = await requestedPayment();
    const input = { checkoutId, ...PAGE };
    const suspended = { actor: { ...buyer.actor, suspended: true } as typeof buyer.actor };
    await expect(prepareCheckout({ actor: VISITOR }, input)).rejects.toMatchObject({ status: 401 });
    await expect(prepareCheckout(suspended, input)).rejects.toMatchObject({ code: "suspended" });
    await expect(prepareCheckout({ actor: personActor(sellerId) }, input)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      prepareCheckout({ actor: personActor(missing()) }, { checkoutId: missing(), ...PAGE }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("is over at the very deadline, and after it was paid or closed", async () => {
    const paid = await succeededPayment();
    await expect(prepareCheckout(paid.buyer, { checkoutId: paid.checkoutId, ...PAGE })).rejects.toMatchObject(
      { code: "already_paid" },
    );

    const closed = await requestedPayment();
    await closePayment(SYSTEM, { checkoutId: closed.checkoutId });
    expect(await paymentStatus(closed)).toBe("closing");
    await expect(
      prepareCheckout(closed.buyer, { checkoutId: closed.checkoutId, ...PAGE }),
    ).rejects.toMatchObject({ code: "over" });

    const late = await requestedPayment();
    advanceClock(15 * 60_000);
    await expect(prepareCheckout(late.buyer, { checkoutId: late.checkoutId, ...PAGE })).rejects.toMatchObject(
      { code: "over" },
    );
  });

  it("names what is wrong with the input", async () => {
    const { checkoutId, buyer } = await requestedPayment();
    // @ts-expect-error another language is what is tested
    await expect(prepareCheckout(buyer, { checkoutId, note: "", locale: "xx" })).rejects.toMatchObject({
      status: 422,
      fields: { note: { code: "required" }, locale: { code: "wrong" } },
    });
  });

  // Red when fixPageWords() asks for `id` alone in its update, or when closePayment() does not read again.
  it("never lets a buyer set off whom the closing has not seen, of 40 at once", async () => {
    for (let round = 0; round < 3; round++) {
      const payment = await requestedPayment();
      const { checkoutId, buyer } = payment;
      const tries = Array.from({ length: 40 }, (_, i) =>
        i === 20 ? closePayment(SYSTEM, { checkoutId }) : prepareCheckout(buyer, { checkoutId, ...PAGE }),
      );
      const settled = await Promise.allSettled(tries);
      const closed = settled[20];
      if (closed?.status !== "fulfilled") throw new Error("closing is never refused");
      const setOff = settled.filter((one, i) => i !== 20 && one.status === "fulfilled").length;
      // Whoever set off was seen by the closing, which then ends the page; if it saw nobody, nobody did.
      expect({ round, setOff: setOff > 0 }).toEqual({ round, setOff: closed.value.note !== null });
      expect(await paymentStatus(payment)).toBe("closing");
    }
  });
});
