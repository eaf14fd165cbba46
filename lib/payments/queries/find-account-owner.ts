import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { findSellerAccount } from "../store/seller-accounts";

/** Whose account the provider speaks of; null when it is none of ours. For the system alone. */
export const findAccountOwner = query({
  name: "payments.findAccountOwner",
  input: z.object({ providerAccountId: z.string().max(200) }),
  allow: isSystem,
  async run({ input, db }): Promise<string | null> {
    return (await findSellerAccount(db, input))?.userId ?? null;
  },
});
