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
  async run({ input, actor, ctx }): Promise<{ ready: boolean }> {
    if (actor.kind === "user" && actor.userId !== input.userId) throw requestFailure("forbidden");
    const system = { actor: systemActor("payments"), requestId: ctx.requestId };
    const providerAccountId = await getSellerAccountToRefresh(system, input);
    if (!providerAccountId) return { ready: false };
    const state = await (await paymentProvider()).getRecipient(providerAccountId);
    await recordSellerAccount(system, { userId: input.userId, providerAccountId, state });
    return { ready: state.ready };
  },
});
