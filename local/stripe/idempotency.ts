import { createHash } from "node:crypto";
import { ApiError } from "./errors";
import type { Tx } from "./store";

/** An answer as it was sent. */
export interface Reply {
  status: number;
  body: string;
  requestId: string;
  replayed?: boolean;
}

const DAY_MS = 86_400_000;

/** What makes two requests the same: method, path, account and parameters, whatever their order on the wire. */
export function fingerprint(method: string, path: string, account: string | null, input: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([method, path, account, sorted(input)]))
    .digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return entries.map(([key, inner]) => [key, sorted(inner)]);
}

/** Takes the key for this transaction, or answers 409 while another request holds it. */
export async function holdKey(tx: Tx, key: string): Promise<void> {
  const [row] = await tx.query<{ held: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended('local-stripe-key ' || $1, 0)) as held",
    [key],
  );
  if (row?.held) return;
  throw new ApiError(
    409,
    {
      type: "idempotency_error",
      code: "idempotency_key_in_use",
      message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}.`,
    },
    false,
  );
}

/** The answer already given under the key, or the error when the parameters differ. */
export async function replay(tx: Tx, key: string, print: string, now: Date): Promise<Reply | undefined> {
  const [row] = await tx.query<{ fingerprint: string; status: number; body: string; request_id: string }>(
    "select fingerprint, status, body, request_id from stripe.idempotency_keys where key = $1 and expires_at > $2",
    [key, now],
  );
  if (!row) return undefined;
  if (row.fingerprint !== print) {
    const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
    throw new ApiError(400, { type: "idempotency_error", message }, false);
  }
  return { status: row.status, body: row.body, requestId: row.request_id, replayed: true };
}

/** Keeps the answer in the transaction of the change it reports. */
export async function remember(tx: Tx, key: string, print: string, reply: Reply, now: Date): Promise<void> {
  await tx.query(
    `insert into stripe.idempotency_keys (key, fingerprint, status, body, request_id, expires_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (key) do update set fingerprint = excluded.fingerprint, status = excluded.status,
       body = excluded.body, request_id = excluded.request_id, expires_at = excluded.expires_at`,
    [key, print, reply.status, reply.body, reply.requestId, new Date(now.getTime() + DAY_MS)],
  );
}
