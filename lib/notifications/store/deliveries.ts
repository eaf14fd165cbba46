import type { Tx } from "@/lib/platform/db/client";

type Key = { eventId: string; userId: string; channel: string };

/** Writes the delivery down unless it already is: one per event, person and channel. */
export async function insertDelivery(
  tx: Tx,
  delivery: Key & { id: string; kind: string; createdAt: Date },
): Promise<void> {
  await tx.delivery.createMany({ data: [{ ...delivery, state: "planned" }], skipDuplicates: true });
}

/** Claims an unsent delivery for one sender until `until`, by one conditional write; null when another has it. */
export async function claimDelivery(tx: Tx, key: Key, now: Date, until: Date): Promise<string | null> {
  const rows = await tx.delivery.updateManyAndReturn({
    where: { ...key, state: "planned", OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }] },
    data: { claimedUntil: until, attempts: { increment: 1 } },
    select: { id: true },
  });
  return rows[0]?.id ?? null;
}

export async function findDelivery(tx: Tx, key: Key) {
  return tx.delivery.findUnique({ where: { eventId_userId_channel: key } });
}

/** Ends a delivery; one that has ended stays as it is. */
export async function settleDelivery(
  tx: Tx,
  id: string,
  end: { state: "sent"; providerId: string | null } | { state: "failed"; failure: string },
  now: Date,
): Promise<void> {
  await tx.delivery.updateMany({
    where: { id, state: "planned" },
    data: { ...end, settledAt: now, claimedUntil: null },
  });
}

export async function giveBackDelivery(tx: Tx, id: string): Promise<void> {
  await tx.delivery.updateMany({ where: { id, state: "planned" }, data: { claimedUntil: null } });
}
