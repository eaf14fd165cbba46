import { z } from "zod";
import { query } from "@/lib/platform/query";
import type { ListingCard } from "../contract";
import { toCard } from "../store/rows";
import { findCards } from "../store/search";

/** What came in last. */
export const listFresh = query({
  name: "catalogue.listFresh",
  input: z.object({ limit: z.number().int().min(1).max(48).default(24) }),
  allow: () => true,
  async run({ input: { limit }, db }): Promise<ListingCard[]> {
    const rows = await findCards(db, { words: "", conditions: [] }, { sort: "newest", mark: null, limit });
    return rows.slice(0, limit).map(toCard);
  },
});
