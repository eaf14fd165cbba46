import { z } from "zod";
import { query } from "@/lib/platform/query";
import { catalogueFailure, type SellerView } from "../contract";
import { toSeller } from "../store/rows";
import { findSeller } from "../store/sellers";

/** What everyone may know of a seller. */
export const getSeller = query({
  name: "catalogue.getSeller",
  input: z.object({ sellerId: z.uuid() }),
  allow: () => true,
  async run({ input: { sellerId }, db }): Promise<SellerView> {
    const row = await findSeller(db, sellerId);
    if (!row) throw catalogueFailure("seller_not_found");
    return toSeller(sellerId, row);
  },
});
