import type { Tx } from "@/lib/platform/db/client";

/** Takes in a provider's event; false when it came before. */
export async function takeWebhook(
  tx: Tx,
  event: { id: string; type: string; objectId: string },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.paymentWebhook.createMany({
    data: [{ ...event, receivedAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}
