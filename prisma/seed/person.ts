import type { Context } from "@/lib/platform/context";

/** The context in which one of the demo's people acts by themselves. */
export function person(userId: string): Context {
  const roles = ["buyer", "seller"] as const;
  return { actor: { kind: "user", userId, sessionId: "seed", roles, suspended: false, phoneVerified: true } };
}
