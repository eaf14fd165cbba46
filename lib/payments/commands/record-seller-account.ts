import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { accountChanged, MISSING, ProviderId, SellerRef, transferRequested } from "../contract";
import { lockSellerAccount, nameProviderAccount, saveAccountState } from "../store/seller-accounts";
import { waitingTransfers } from "../store/transfers";

/**
 * Writes down a seller's account at the provider and, if it was asked for, what it still misses. Money that waited
 * for the account sets off. Answers the account that stands: the first one named.
 */
export const recordSellerAccount = command({
  name: "payments.recordSellerAccount",
  input: SellerRef.extend({
    providerAccountId: ProviderId,
    state: z
      .object({
        ready: z.boolean(),
        missing: z.array(z.enum(MISSING)).max(MISSING.length),
        askedAt: z.date(),
      })
      .optional(),
  }),
  allow: isSystem,
  async run({ input, now, tx, emit }): Promise<{ providerAccountId: string }> {
    const { userId, state } = input;
    await lockSellerAccount(tx, userId, now);
    const providerAccountId = await nameProviderAccount(tx, userId, input.providerAccountId, now);
    if (!state || providerAccountId !== input.providerAccountId) return { providerAccountId };
    if (await saveAccountState(tx, userId, state, now)) {
      emit(accountChanged.create(userId, { userId, ready: state.ready }));
      for (const { id, orderId } of state.ready ? await waitingTransfers(tx, userId) : [])
        emit(transferRequested.create(id, { transferId: id, orderId, sellerId: userId }));
    }
    return { providerAccountId };
  },
});
