import { z } from "zod";
import { personOf } from "@/lib/kernel/actor";
import { failures } from "@/lib/kernel/failure";
import { idSchema } from "@/lib/kernel/ids";
import { addSeconds } from "@/lib/kernel/time";
import { command } from "../command";
import type { Prisma } from "../db/generated/client";
import { newId } from "../ids";

const fail = failures("dead_letters", {
  not_found: ["missing", "There is no such dead letter."],
  already_rerun: ["conflict", "This was already run again."],
});

/**
 * Runs a dead letter again, once: the event goes back into the outbox. An event that never left goes out under its
 * own id; one that a workflow gave up on goes out under a new id, or the engine would drop it as a repetition.
 */
export const rerunDeadLetter = command({
  name: "platform.rerunDeadLetter",
  input: z.object({ id: idSchema<"dead-letter">() }),
  allow: (actor) => actor.kind === "operator",
  async run({ input, actor, now, tx }) {
    const taken = await tx.deadLetter.updateManyAndReturn({
      where: { id: input.id, rerunAt: null },
      data: { rerunAt: now, rerunBy: personOf(actor) },
    });
    const letter = taken[0];
    if (!letter)
      throw fail((await tx.deadLetter.count({ where: { id: input.id } })) ? "already_rerun" : "not_found");
    const fresh = { attempts: 0, nextAttemptAt: now, deadAt: null, claimedUntil: null, publishedAt: null };
    const original = await tx.outboxEvent.findFirst({ where: { id: asUuid(letter.eventId) } });
    if (original && letter.source === "outbox")
      await tx.outboxEvent.update({ where: { id: original.id }, data: fresh });
    else {
      await tx.outboxEvent.create({
        data: {
          ...fresh,
          id: newId<"event">(),
          name: letter.eventName,
          version: original?.version ?? 1,
          subject: original?.subject ?? letter.eventId,
          payload: (original?.payload ?? letter.payload) as Prisma.InputJsonValue,
          actor: `operator:${personOf(actor)}`,
          occurredAt: original?.occurredAt ?? addSeconds(now, 0),
        },
      });
    }
    return { id: letter.id };
  },
});

/** Ids of events from elsewhere need not be UUIDs: those match no outbox row. */
function asUuid(value: string): string {
  return z.uuid().safeParse(value).success ? value : "00000000-0000-0000-0000-000000000000";
}
