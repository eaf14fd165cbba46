import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { query } from "../query";
import { SMOKE_CONSUMER } from "./answer-smoke";

/** How far a question has come: handed to the engine, and answered by the workflow. */
export type SmokeView = {
  readonly handedOn: boolean;
  /** Why handing it on failed, the last time it was tried. */
  readonly trouble: string | null;
  readonly answered: boolean;
};

/** How far a request for a sign of life has come. */
export const getSmoke = query({
  name: "platform.getSmoke",
  input: z.object({ smokeId: z.uuid() }),
  allow: isSystem,
  async run({ input, db }): Promise<SmokeView | null> {
    const event = await db.outboxEvent.findFirst({ where: { subject: input.smokeId } });
    if (!event) return null;
    const answered = await db.consumedEvent.count({ where: { consumer: SMOKE_CONSUMER, eventId: event.id } });
    return { handedOn: event.publishedAt !== null, trouble: event.lastError, answered: answered > 0 };
  },
});
