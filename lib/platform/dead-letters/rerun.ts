import { z } from "zod";
import { personOf } from "@/lib/kernel/actor";
import { failures } from "@/lib/kernel/failure";
import { idSchema } from "@/lib/kernel/ids";
import { command } from "../command";
import type { Tx } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { newId } from "../ids";
import { currentTraceparent } from "../tracing/traceparent";
import { canRunAgain } from "./can-run-again";

export const deadLetterFailure = failures("dead_letters", {
  not_found: ["missing", "There is no such dead letter."],
  already_rerun: ["conflict", "This was already run again."],
  scheduled: ["conflict", "This runs by its schedule: the next run is the next try."],
});

type Letter = { eventId: string; eventName: string; payload: Prisma.JsonValue };

/** What a workflow was given: the facts of the event, and who it is. */
const WorkflowData = z.looseObject({
  eventId: z.string(),
  subject: z.string(),
  version: z.number().int(),
  occurredAt: z.coerce.date(),
  traceparent: z.string().optional(),
});

/**
 * Runs a dead letter again, once. An event that never left goes out as it is. What a workflow gave up on goes out
 * under a new id, or the engine would drop it as a repetition; it names the event that it repeats, so that consumers
 * who have done their part know it again.
 */
export const rerunDeadLetter = command({
  name: "platform.rerunDeadLetter",
  input: z.object({ id: idSchema<"dead-letter">() }),
  allow: (actor) => actor.kind === "operator",
  async run({ input, actor, now, tx }) {
    const [letter] = await tx.deadLetter.updateManyAndReturn({
      where: { id: input.id, rerunAt: null },
      data: { rerunAt: now, rerunBy: personOf(actor) },
    });
    if (!letter)
      throw deadLetterFailure(
        (await tx.deadLetter.count({ where: { id: input.id } })) ? "already_rerun" : "not_found",
      );
    if (!canRunAgain(letter)) throw deadLetterFailure("scheduled");
    if (letter.source === "outbox") await sendAgain(tx, letter, now);
    else await repeat(tx, letter, `operator:${personOf(actor)}`, now);
    return { id: letter.id };
  },
});

async function sendAgain(tx: Tx, letter: Letter, now: Date): Promise<void> {
  await tx.outboxEvent.update({
    where: { id: letter.eventId },
    data: { attempts: 0, nextAttemptAt: now, deadAt: null, claimedUntil: null },
  });
}

async function repeat(tx: Tx, letter: Letter, actor: string, now: Date): Promise<void> {
  const {
    eventId,
    subject,
    version,
    occurredAt,
    traceparent: _old,
    ...facts
  } = WorkflowData.parse(letter.payload);
  await tx.outboxEvent.create({
    data: {
      id: newId<"event">(),
      name: letter.eventName,
      version,
      subject,
      payload: { ...facts, rerunOf: eventId } as Prisma.InputJsonObject,
      actor,
      traceparent: currentTraceparent(),
      occurredAt,
      nextAttemptAt: now,
    },
  });
}
