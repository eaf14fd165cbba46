import { z } from "zod";
import { query } from "@/lib/platform/query";
import type { ListingCard, SellerView } from "../contract";
import { findCardsOfSeller } from "../store/lists";
import { toCard, toSeller } from "../store/rows";
import { findBestSellers } from "../store/sellers";

/** Candidates looked at before giving up: the best rated may have nothing on sale just now. */
const CANDIDATES = 5;

/** A seller worth showing on the home page, with three things of theirs; null while nobody has earned it. */
export const getFeaturedSeller = query({
  name: "catalogue.getFeaturedSeller",
  input: z.object({}),
  allow: () => true,
  async run({ db }): Promise<{ seller: SellerView; listings: ListingCard[] } | null> {
    for (const row of await findBestSellers(db, CANDIDATES)) {
      const cards = (await findCardsOfSeller(db, row.sellerId, null, 12)).map(toCard);
      const onSale = cards.filter((card) => card.photo && card.status === "active").slice(0, 3);
      if (onSale.length === 3) return { seller: toSeller(row.sellerId, row), listings: onSale };
    }
    return null;
  },
});
