import type { Actor } from "@/lib/kernel/actor";

/** What every command, query and task is told about the request it serves. */
export type Context = {
  readonly actor: Actor;
  readonly requestId?: string;
  /** A key that the client made: the same key again answers what the first request answered. */
  readonly idempotencyKey?: string;
};

/** Says in a log who acted, without naming a person beyond their id. */
export function describeActor(actor: Actor): string {
  if (actor.kind === "visitor") return "visitor";
  return actor.kind === "system" ? `system:${actor.name}` : `${actor.kind}:${actor.userId}`;
}
