import { Failure } from "@/lib/kernel/failure";
import { addMs, addSeconds } from "@/lib/kernel/time";
import { refreshPages } from "../after-commit";
import { now } from "../clock";
import { writer } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { newId } from "../ids";
import { log } from "../log";
import { metrics } from "../metrics/metrics";
import type { StoredEvent } from "./event-row";
import { relayed } from "./relayed";

/**
 * Hands events to the workflow engine. Must be idempotent by event id: a crash between send and mark sends again.
 * Throws `unavailable` when the engine is away, whatever the events are.
 */
export type SendEvents = (events: readonly StoredEvent[]) => Promise<void>;

const BATCH = 100;
const LEASE_SECONDS = 30;
/** Backing off to an hour between tries, this is about a day. Tries while the engine was away are none. */
const MAX_ATTEMPTS = 36;
/** When to look again whether the engine is back: a run of the relay sends one batch in vain, not all that waits. */
const AWAY_SECONDS = 10;

type ClaimedRow = StoredEvent & { attempts: number };

/**
 * Hands on what is due, batch by batch, until nothing is left. Rows are claimed by lease, so that any number of
 * relays may run at once; a row that cannot be sent backs off alone and, after a day of tries, becomes a dead letter.
 * While the engine is away all rows wait, for as long as it takes, and go on when it is back. With a subject, only
 * what is about that is handed on.
 */
export async function relayOutbox(send: SendEvents, subject: string | null = null): Promise<number> {
  let sent = 0;
  for (;;) {
    const rows = await claim(subject);
    if (rows.length === 0) return sent;
    const handedOn = await sendRows(rows, send);
    if (handedOn === "away") return sent;
    sent += handedOn;
    if (rows.length < BATCH) return sent;
  }
}

async function claim(subject: string | null): Promise<ClaimedRow[]> {
  const at = now();
  return writer().$queryRaw<ClaimedRow[]>`
    update outbox_events set claimed_until = ${addSeconds(at, LEASE_SECONDS)}, attempts = attempts + 1
    where id in (
      select id from outbox_events
      where published_at is null and dead_at is null and next_attempt_at <= ${at}
        and (claimed_until is null or claimed_until <= ${at})
        and (${subject}::text is null or subject = ${subject})
      order by id limit ${BATCH} for update skip locked)
    returning id, name, version, subject, payload, actor, trace, traceparent, occurred_at as "occurredAt", attempts`;
}

async function sendRows(rows: readonly ClaimedRow[], send: SendEvents): Promise<number | "away"> {
  try {
    await refreshPages(rows);
    await relayed(rows, send);
    await markPublished(rows.map((row) => row.id));
    for (const { name } of rows) metrics().relayed.inc({ event: name, outcome: "sent" });
    return rows.length;
  } catch (error) {
    if (error instanceof Failure && error.kind === "unavailable") {
      await waitForEngine(rows);
      return "away";
    }
    if (rows.length === 1 && rows[0]) {
      await backOff(rows[0], error);
      return 0;
    }
    // One bad row must not hold back the others: each goes alone.
    let sent = 0;
    for (const [i, row] of rows.entries()) {
      const one = await sendRows([row], send);
      if (one === "away") {
        await waitForEngine(rows.slice(i + 1));
        return one;
      }
      sent += one;
    }
    return sent;
  }
}

/** Gives rows back as they were, for a little later. */
async function waitForEngine(rows: readonly ClaimedRow[]): Promise<void> {
  if (rows.length === 0) return;
  for (const { name } of rows) metrics().relayed.inc({ event: name, outcome: "retry" });
  log.warn({ count: rows.length, outcome: "away" }, "the workflow engine did not take events");
  await writer().outboxEvent.updateMany({
    where: { id: { in: rows.map((row) => row.id) } },
    data: {
      claimedUntil: null,
      lastError: "the workflow engine was away",
      nextAttemptAt: addSeconds(now(), AWAY_SECONDS),
      attempts: { decrement: 1 },
    },
  });
}

async function markPublished(ids: readonly string[]): Promise<void> {
  await writer().outboxEvent.updateMany({
    where: { id: { in: [...ids] } },
    data: { publishedAt: now(), claimedUntil: null, lastError: null },
  });
}

async function backOff(row: ClaimedRow, error: unknown): Promise<void> {
  const at = now();
  const message = error instanceof Error ? error.message.slice(0, 500) : "unknown";
  const dead = row.attempts >= MAX_ATTEMPTS;
  metrics().relayed.inc({ event: row.name, outcome: dead ? "dead" : "retry" });
  log.warn(
    { event: row.name, subject: row.subject, attempt: row.attempts, outcome: dead ? "dead" : "retry" },
    "event not handed on",
  );
  await writer().$transaction(async (tx) => {
    await tx.outboxEvent.update({
      where: { id: row.id },
      data: {
        claimedUntil: null,
        lastError: message,
        nextAttemptAt: addMs(at, Math.min(1000 * 2 ** row.attempts, 3_600_000)),
        ...(dead ? { deadAt: at } : {}),
      },
    });
    if (dead) {
      await tx.deadLetter.createMany({
        data: [
          {
            id: newId<"dead-letter">(),
            source: "outbox",
            eventName: row.name,
            eventId: row.id,
            payload: row.payload as Prisma.InputJsonValue,
            error: message,
            failedAt: at,
            // An operator may have it sent again; its second death is a letter of its own.
            runId: `outbox:${row.id}:${at.toISOString()}`,
          },
        ],
        skipDuplicates: true,
      });
    }
  });
}
