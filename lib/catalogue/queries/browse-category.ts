import { z } from "zod";
import { type Page, pageInput, toPage } from "@/lib/kernel/paging";
import { query } from "@/lib/platform/query";
import {
  type CategoryName,
  CategorySlugSchema,
  catalogueFailure,
  type ListingCard,
  PAGE_SIZE,
} from "../contract";
import { cursorFor, markOf } from "../model/search-order";
import { findCategory, toCategoryName } from "../store/categories";
import { toCard } from "../store/rows";
import { findCards } from "../store/search";

/** A category and what is on sale in it, newest first. */
export const browseCategory = query({
  name: "catalogue.browseCategory",
  input: z.object({ slug: CategorySlugSchema, ...pageInput(PAGE_SIZE, 48) }),
  allow: () => true,
  async run({
    input: { slug, cursor, limit },
    db,
  }): Promise<{ category: CategoryName; page: Page<ListingCard> }> {
    const category = await findCategory(db, slug);
    if (!category) throw catalogueFailure("category_not_found");
    const filter = { words: "", category: slug, conditions: [] };
    const rows = await findCards(db, filter, { sort: "newest", mark: markOf(cursor, "newest"), limit });
    const { items, nextCursor } = toPage(rows, limit, (last) =>
      cursorFor("newest", { value: last.sortValue, id: last.id }),
    );
    return { category: toCategoryName(category), page: { items: items.map(toCard), nextCursor } };
  },
});
