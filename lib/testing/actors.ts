import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/kernel/actor";

/** The context of a signed-in person with these roles. */
export function personWith(roles: readonly Role[], userId: string = randomUUID()) {
  return {
    actor: { kind: "user", userId, sessionId: randomUUID(), roles, suspended: false, phoneVerified: true },
  } as const;
}
