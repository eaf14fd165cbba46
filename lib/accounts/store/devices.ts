import type { Tx } from "@/lib/platform/db/client";

/** What is known of the device of a sign-in: used before by this person, another one, or the first that they ever had. */
export type SeenDevice = "known" | "new" | "first";

/** Notes that this person signed in on this device. One statement decides who was first: of parallel sign-ins one adds it. */
export async function markDevice(tx: Tx, userId: string, digest: string, now: Date): Promise<SeenDevice> {
  const { count } = await tx.device.createMany({
    data: [{ userId, digest, firstSeenAt: now, lastSeenAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) {
    await tx.device.update({ where: { userId_digest: { userId, digest } }, data: { lastSeenAt: now } });
    return "known";
  }
  return (await hasOther(tx, userId, digest)) ? "new" : "first";
}

/** Whether this person has signed in before, on any other device. */
export async function hasOther(tx: Tx, userId: string, digest: string | null): Promise<boolean> {
  const other = await tx.device.findFirst({
    where: { userId, ...(digest ? { digest: { not: digest } } : {}) },
    select: { userId: true },
  });
  return other !== null;
}

/** Forgets devices that were not used for long, but nobody's newest: who has none would pass for someone new. */
export async function deleteUnusedDevices(tx: Tx, before: Date): Promise<number> {
  return tx.$executeRaw`
    delete from devices d where d.last_seen_at < ${before}
    and exists (select 1 from devices n where n.user_id = d.user_id and n.last_seen_at > d.last_seen_at)`;
}
