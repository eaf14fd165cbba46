import { isActiveUser, isSystem, systemActor } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { task } from "@/lib/platform/task";
import { recordSellerAccount } from "../commands/record-seller-account";
import { SellerRef } from "../contract";
import { getSellerAccountToRefresh } from "../queries/get-seller-account-to-refresh";

/** Asks the provider how a seller's account stands: when it said that something changed, or when the seller comes back. */
export const refreshSellerAccount = task({
  name: "payments.refreshSellerAccount",
  input: SellerRef,
  allow: (actor) => isSystem(actor) || isActiveUser(actor),
  async run({ input: { userId }, actor, now, ctx: { requestId } }): Promise<{ ready: boolean }> {
    if (actor.kind === "user" && actor.userId !== userId) throw requestFailure("forbidden");
    const system = { actor: systemActor("payments"), requestId };
    const providerAccountId = await getSellerAccountToRefresh(system, { userId });
    if (!providerAccountId) return { ready: false };
    const { ready, missing } = await (await paymentProvider()).getRecipient(providerAccountId);
    // The time of asking goes along: of two answers that cross each other the later question's counts.
    await recordSellerAccount(system, {
      userId,
      providerAccountId,
      state: { ready, missing, askedAt: now },
    });
    return { ready };
  },
});
