import { createHmac } from "node:crypto";

/** The `stripe-signature` header over a payload; `at` is real time, or receivers would call it too old. */
export function signatureHeader(payload: string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const mac = createHmac("sha256", secret).update(`${seconds}.${payload}`).digest("hex");
  return `t=${seconds},v1=${mac}`;
}
