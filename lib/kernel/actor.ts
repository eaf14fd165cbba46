/** What a person may do beyond browsing. Every verified person may buy; selling is turned on; operators are appointed. */
export type Role = "buyer" | "seller" | "operator";

/** Who asks: nobody known, a person, an operator at work, or the system itself (a workflow, a webhook whose signature was checked). */
export type Actor =
  | { readonly kind: "visitor"; readonly address?: string }
  | {
      readonly kind: "user";
      readonly userId: string;
      readonly sessionId: string;
      readonly roles: readonly Role[];
      readonly suspended: boolean;
      /** Whether they have shown that a telephone number is theirs. */
      readonly phoneVerified: boolean;
      readonly address?: string;
    }
  | {
      readonly kind: "operator";
      readonly userId: string;
      readonly sessionId: string;
      readonly address?: string;
    }
  | { readonly kind: "system"; readonly name: string };

export const VISITOR: Actor = { kind: "visitor" };

export function systemActor(name: string): Actor {
  return { kind: "system", name };
}

/** A signed-in person who is not suspended. */
export function isActiveUser(actor: Actor): actor is Extract<Actor, { kind: "user" }> {
  return actor.kind === "user" && !actor.suspended;
}

/** The person behind the actor, if any: operators are people too. */
export function personOf(actor: Actor): string | null {
  return actor.kind === "user" || actor.kind === "operator" ? actor.userId : null;
}

export function isOperator(actor: Actor): boolean {
  return actor.kind === "operator";
}

export function isSystem(actor: Actor): boolean {
  return actor.kind === "system";
}
