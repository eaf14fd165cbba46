import { describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/kernel/actor";
import { writer } from "@/lib/platform/db/client";
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

  /** Runs the command while another transaction holds the payment, which then changes it and commits. */
  async function whileHeld<T>(paymentId: string, run: () => Promise<T>, change: object): Promise<T> {
    let started: Promise<T> | undefined;
    await writer().$transaction(
      async (tx) => {
        await tx.$queryRaw`select 1 from payments where id = ${paymentId}::uuid for update`;
        started = run();
        started.catch(() => {});
        await untilSomeoneWaits();
        await tx.payment.update({ where: { id: paymentId }, data: change });
      },
      { timeout: 20_000 },
    );
    if (!started) throw new Error("the command was started");
    return started;
  }

  async function untilSomeoneWaits(): Promise<void> {
    for (;;) {
      const [row] = await writer().$queryRaw<{ n: bigint }[]>`
        select count(*) as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      if (row && row.n > 0n) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  // Red when neither statement of fixPageWords() asks for the status.
  it("is refused when the payment is closed between its look and its write", async () => {
    const { paymentId, checkoutId, buyer } = await requestedPayment();
    const set = () => prepareCheckout(buyer, { checkoutId, ...PAGE });
    await expect(whileHeld(paymentId, set, { status: "closing" })).rejects.toMatchObject({ code: "over" });
    expect(await writer().payment.findUnique({ where: { id: paymentId } })).toMatchObject({ note: null });
  });

  // Red when closePayment() answers what it read first: the page that is being made would never be ended.
  it("is seen by a closing that looked before it", async () => {
    const { paymentId, checkoutId } = await requestedPayment();
    const close = () => closePayment(SYSTEM, { checkoutId });
    const closed = await whileHeld(paymentId, close, { note: PAGE.note, locale: "en" });
    expect(closed).toMatchObject({ status: "closing", note: PAGE.note });
  });

  it("lets no buyer set off whom the closing has not seen, of 40 at once", async () => {
    const rounds = Array.from({ length: 10 }, async (_, round) => {
      const payment = await requestedPayment();
      const { checkoutId, buyer } = payment;
      const set = () => prepareCheckout(buyer, { checkoutId, ...PAGE });
      const tries = [set, set, set];
      const closing: { note: string | null }[] = [];
      tries.splice(round % 4, 0, async () => {
        const closed = await closePayment(SYSTEM, { checkoutId });
        closing.push(closed);
        return closed;
      });
      const settled = await Promise.allSettled(tries.map((one) => one()));
      const setOff = settled.filter((one) => one.status === "fulfilled").length > 1;
      expect(setOff).toBe(closing[0]?.note != null);
      expect(await paymentStatus(payment)).toBe("closing");
    });
    await Promise.all(rounds);
  });
});
