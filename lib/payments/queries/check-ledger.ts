import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { ledgerTotals } from "../store/ledger";

/** The sum of the whole ledger per currency: anything but zero is an alarm. */
export const checkLedger = query({
  name: "payments.checkLedger",
  input: z.object({}),
  allow: (actor) => isSystem(actor) || actor.kind === "operator",
  run: ({ db }): Promise<Record<string, bigint>> => ledgerTotals(db),
});
