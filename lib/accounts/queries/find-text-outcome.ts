import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { addHours } from "@/lib/kernel/time";
import { query } from "@/lib/platform/query";
import { Country } from "../contract";
import type { TextOutcome } from "../model/toll-fraud";
import { countTexts } from "../store/read-phone-proofs";

/** What became of the last hour's texts to a country, for the breaker against toll fraud. */
export const findTextOutcome = query({
  name: "accounts.findTextOutcome",
  input: z.object({ country: Country }),
  allow: isSystem,
  run: ({ input, db, now }): Promise<TextOutcome> => countTexts(db, input.country, addHours(now, -1)),
});
