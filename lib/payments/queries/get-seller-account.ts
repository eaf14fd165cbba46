import { isSystem, personOf } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import { query } from "@/lib/platform/query";
import { type SellerAccountView, SellerRef } from "../contract";
import { findSellerAccount } from "../store/seller-accounts";

/** Whether a seller can be paid, and what is missing. For the seller and for operators. */
export const getSellerAccount = query({
  name: "payments.getSellerAccount",
  input: SellerRef,
  allow: (actor) => isSystem(actor) || personOf(actor) !== null,
  async run({ input, actor, db }): Promise<SellerAccountView> {
    if (actor.kind === "user" && actor.userId !== input.userId) throw requestFailure("forbidden");
    const account = await findSellerAccount(db, { userId: input.userId });
    return {
      started: account?.providerAccountId != null,
      ready: account?.ready ?? false,
      missing: account?.missing ?? [],
    };
  },
});
