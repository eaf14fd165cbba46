import { z } from "zod";
import { query } from "@/lib/platform/query";
import { catalogueFailure, type SellerView } from "../contract";
import { toSeller } from "../store/rows";
import { findSellerByHandle } from "../store/sellers";

/** The same of a seller who is named by their handle, in capitals or small letters. */
export const getSellerByHandle = query({
  name: "catalogue.getSellerByHandle",
  input: z.object({
    handle: z
      .string()
      .max(120)
      .transform((text) => text.normalize("NFKC").toLowerCase()),
  }),
  allow: () => true,
  async run({ input: { handle }, db }): Promise<SellerView> {
    const row = await findSellerByHandle(db, handle);
    if (!row) throw catalogueFailure("seller_not_found");
    return toSeller(row.sellerId, row);
  },
});
