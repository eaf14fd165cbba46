import { createHash } from "node:crypto";
import { requestFailure } from "@/lib/kernel/failure";
import type { Tx } from "./db/client";
import type { Prisma } from "./db/generated/client";

type Claim = { key: string; scope: string; command: string; input: unknown; now: Date };

/**
 * Claims a client's key inside the command's transaction. A parallel request with the same key waits on the unique
 * index until the first has committed, then gets its answer; the same key for other input is refused.
 */
export async function claimKey(tx: Tx, claim: Claim): Promise<{ replay: unknown } | null> {
  const { key, scope, command, now } = claim;
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([command, claim.input]))
    .digest("hex");
  const inserted = await tx.$executeRaw`
    insert into idempotency_keys (scope, key, command, fingerprint, created_at)
    values (${scope}, ${key}, ${command}, ${fingerprint}, ${now}) on conflict do nothing`;
  if (inserted === 1) return null;
  const row = await tx.idempotencyKey.findUnique({ where: { scope_key: { scope, key } } });
  if (!row) throw requestFailure("in_progress");
  if (row.fingerprint !== fingerprint) throw requestFailure("key_reused");
  return { replay: row.result };
}

export async function recordAnswer(tx: Tx, claim: Claim, result: unknown): Promise<void> {
  const { key, scope } = claim;
  await tx.idempotencyKey.update({
    where: { scope_key: { scope, key } },
    data: { result: (result ?? null) as Prisma.InputJsonValue },
  });
}
