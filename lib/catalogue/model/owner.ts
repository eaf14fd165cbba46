import type { Actor } from "@/lib/kernel/actor";
import { catalogueFailure } from "../contract";

/** The seller who asks. Throws when selling is not turned on. */
export function sellerOf(actor: Actor): string {
  if (actor.kind !== "user" || !actor.roles.includes("seller")) throw catalogueFailure("not_a_seller");
  return actor.userId;
}
