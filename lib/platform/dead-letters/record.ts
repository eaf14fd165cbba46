import { z } from "zod";
import { command } from "../command";
import type { Prisma } from "../db/generated/client";
import { newId } from "../ids";
import { log } from "../log";

/** Keeps what a workflow gave up on: once per run, however often the failure handler is called. */
export const recordDeadLetter = command({
  name: "platform.recordDeadLetter",
  input: z.object({
    source: z.string().max(200),
    eventName: z.string().max(200),
    eventId: z.string().max(200),
    payload: z.unknown(),
    error: z.string().max(1000),
    runId: z.string().max(200),
  }),
  allow: (actor) => actor.kind === "system",
  async run({ input, now, tx }) {
    const { payload, ...facts } = input;
    const { count } = await tx.deadLetter.createMany({
      data: [
        {
          ...facts,
          id: newId<"dead-letter">(),
          payload: (payload ?? {}) as Prisma.InputJsonValue,
          failedAt: now,
        },
      ],
      skipDuplicates: true,
    });
    if (count > 0)
      log.warn({ event: input.eventName, subject: input.source, outcome: "dead" }, "dead letter");
    return { recorded: count > 0 };
  },
});
