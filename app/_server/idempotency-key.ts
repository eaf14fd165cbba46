import { requestFailure } from "@/lib/kernel/failure";

/** Printable, without blanks, and long enough that nobody meets another's by chance. */
const KEY = /^[\x21-\x7e]{8,64}$/;

/** The key that a client sent along, if any. A malformed one is refused: without it a repetition would do things twice. */
export function readIdempotencyKey(sent: FormDataEntryValue | null): { idempotencyKey?: string } {
  if (sent === null) return {};
  if (typeof sent === "string" && KEY.test(sent)) return { idempotencyKey: sent };
  const message = "is not 8 to 64 printable characters";
  throw requestFailure("invalid", { fields: { idempotencyKey: { code: "wrong", message } } });
}
