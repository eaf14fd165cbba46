import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { accountChanged, SellerRef, transferRequested } from "../contract";
import { insertSellerAccount, nameProviderAccount, saveAccountState } from "../store/seller-accounts";
import { waitingTransfers } from "../store/transfers";

/** Writes down a seller's account at the provider and what it still misses. Money that waited for it sets off. */
export const recordSellerAccount = command({
  name: "payments.recordSellerAccount",
  input: SellerRef.extend({
    providerAccountId: z.string().min(1).max(200),
    state: z.object({ ready: z.boolean(), missing: z.array(z.string().max(200)).max(50) }).optional(),
  }),
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    const { userId, providerAccountId, state } = input;
    await insertSellerAccount(tx, userId, now);
    await nameProviderAccount(tx, userId, providerAccountId, now);
    if (state && (await saveAccountState(tx, userId, state, now))) {
      emit(accountChanged.create(userId, { userId, ready: state.ready }));
      if (state.ready) {
        for (const { id, orderId } of await waitingTransfers(tx, userId)) {
          emit(transferRequested.create(id, { transferId: id, orderId, sellerId: userId }));
        }
      }
    }
    return { userId };
  },
});
