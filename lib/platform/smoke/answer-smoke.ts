import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "../command";
import { consumeOnce } from "../consume";

/** Who has answered, in the list of events that were worked in. */
export const SMOKE_CONSUMER = "platform-smoke";

/** The workflow that was asked for a sign of life gives it: it has run here, with this database. */
export const answerSmoke = command({
  name: "platform.answerSmoke",
  input: z.object({ eventId: z.uuid() }),
  allow: isSystem,
  run: async ({ input, tx }) => ({ first: await consumeOnce(tx, SMOKE_CONSUMER, input.eventId) }),
});
