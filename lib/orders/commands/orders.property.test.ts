import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setClockOffset } from "@/lib/platform/clock";
import { testDatabase } from "@/lib/testing/database";
import { brokenInvariants, unsettledMoney } from "@/lib/testing/sale-invariants";
import { openSaleWorld, SALE_STEPS, settle, takeStep } from "@/lib/testing/sale-world";

testDatabase();

/** `npm run prove` asks for more. */
const RUNS = Number(process.env.PROVE_RUNS ?? 8);

// Red, for example, when `post` is left out of a payment command, when `releaseClaim` leaves expire-order.ts, when
// `late` orders are paid without `claimAgain`, or when `requestTransfer` no longer looks for a refund.
describe("any orders, any commands, any order of news", () => {
  it("keep the ledger at zero, each order's money whole, and every one-off in one live order", async () => {
    const step = fc.tuple(
      fc.constantFrom(...Object.keys(SALE_STEPS), "place", "place", "payInTime", "hear", "hear"),
      fc.nat(1000),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 15, maxLength: 45 }),
        fc.nat(1000),
        async (steps, pick) => {
          setClockOffset(0);
          const world = await openSaleWorld();
          for (const [name, choice] of steps) {
            await takeStep(world, name, choice);
            expect(await brokenInvariants(), `after ${name}`).toEqual([]);
          }
          await settle(world, pick);
          expect(await brokenInvariants(), "when all is settled").toEqual([]);
          expect(await unsettledMoney()).toEqual([]);
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 240_000);
});
