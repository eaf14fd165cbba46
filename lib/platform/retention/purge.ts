import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { addDays } from "@/lib/kernel/time";
import { command } from "../command";

/**
 * How long the platform keeps what only protects against repetition, in days. Events are kept longer than any
 * workflow runs (60 days), so that a dead letter can still be run again with its original.
 */
export const PLATFORM_KEEP_DAYS = {
  rateLimits: 2,
  idempotencyKeys: 7,
  publishedEvents: 90,
  consumedEvents: 90,
  rerunDeadLetters: 90,
  cacheTags: 30,
} as const;

/** Drops what has done its service; the tables stay bounded however long the marketplace runs. */
export const purgePlatform = command({
  name: "platform.purge",
  input: z.object({}),
  allow: isSystem,
  async run({ now, tx }) {
    const before = (days: number): Date => addDays(now, -days);
    const dropped = [
      await tx.rateLimit.deleteMany({
        where: { windowStart: { lt: before(PLATFORM_KEEP_DAYS.rateLimits) } },
      }),
      await tx.idempotencyKey.deleteMany({
        where: { createdAt: { lt: before(PLATFORM_KEEP_DAYS.idempotencyKeys) } },
      }),
      await tx.outboxEvent.deleteMany({
        where: { publishedAt: { lt: before(PLATFORM_KEEP_DAYS.publishedEvents) } },
      }),
      await tx.consumedEvent.deleteMany({
        where: { consumedAt: { lt: before(PLATFORM_KEEP_DAYS.consumedEvents) } },
      }),
      // One that was not run again is an operator's open task, however old it is.
      await tx.deadLetter.deleteMany({
        where: { rerunAt: { lt: before(PLATFORM_KEEP_DAYS.rerunDeadLetters) } },
      }),
      // A page is never older than a week (the cache's own limit), so an older tag makes nothing stale.
      await tx.cacheTag.deleteMany({ where: { staleAt: { lt: before(PLATFORM_KEEP_DAYS.cacheTags) } } }),
    ];
    return { dropped: dropped.reduce((sum, { count }) => sum + count, 0) };
  },
});
