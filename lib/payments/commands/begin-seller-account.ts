import { isActiveUser, isSystem } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import { command } from "@/lib/platform/command";
import { SellerRef } from "../contract";
import { findSellerAccount, insertSellerAccount } from "../store/seller-accounts";

/** A seller begins to set up where their money goes; each only for themselves. */
export const beginSellerAccount = command({
  name: "payments.beginSellerAccount",
  input: SellerRef,
  allow: (actor) => isSystem(actor) || (isActiveUser(actor) && actor.roles.includes("seller")),
  async run({ input, actor, now, tx }) {
    if (actor.kind === "user" && actor.userId !== input.userId) throw requestFailure("forbidden");
    await insertSellerAccount(tx, input.userId, now);
    return { providerAccountId: (await findSellerAccount(tx, input))?.providerAccountId ?? null };
  },
});
