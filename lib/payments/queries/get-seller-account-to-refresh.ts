import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { SellerRef } from "../contract";
import { findSellerAccount } from "../store/seller-accounts";

/** A seller's account at the provider; null when none was made yet. For the system alone. */
export const getSellerAccountToRefresh = query({
  name: "payments.getSellerAccountToRefresh",
  input: SellerRef,
  allow: isSystem,
  run: async ({ input, db }): Promise<string | null> =>
    (await findSellerAccount(db, input))?.providerAccountId ?? null,
});
