import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** The lower-case hex HMAC-SHA256 with which everything at Pusher is signed. */
export function sign(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}

/** Compares without telling by its time how much was right. */
export function isSame(expected: string, given: unknown): boolean {
  if (typeof given !== "string") return false;
  const [a, b] = [expected, given].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
