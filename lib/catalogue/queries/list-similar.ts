import { z } from "zod";
import { query } from "@/lib/platform/query";
import { type ListingCard, ShortIdSchema } from "../contract";
import { findDetail } from "../store/details";
import { findSimilarCards } from "../store/lists";
import { toCard } from "../store/rows";

/** What else is on sale that is like this listing; nothing when there is no such listing. */
export const listSimilar = query({
  name: "catalogue.listSimilar",
  input: z.object({ shortId: ShortIdSchema, limit: z.number().int().min(1).max(24).default(8) }),
  allow: () => true,
  async run({ input: { shortId, limit }, db }): Promise<ListingCard[]> {
    const listing = await findDetail(db, shortId);
    return listing ? (await findSimilarCards(db, listing, limit)).map(toCard) : [];
  },
});
