import { toPage } from "@/lib/kernel/paging";
import { query } from "@/lib/platform/query";
import { COUNT_CAP, SearchListingsInput, type SearchResult } from "../contract";
import { cursorFor, effectiveSort, markOf } from "../model/search-order";
import { toCard } from "../store/rows";
import { findCardsAndCounts } from "../store/search";

/** What is on sale and fits, for anyone. Any text may be searched for; an odd cursor starts again from the top. */
export const searchListings = query({
  name: "catalogue.searchListings",
  input: SearchListingsInput,
  allow: () => true,
  async run({ input, db }): Promise<SearchResult> {
    const { q: words, limit, cursor, sort: wanted, ...narrow } = input;
    const filter = { words, ...narrow };
    const sort = effectiveSort(wanted, words);
    const page = { sort, mark: markOf(cursor, sort), limit };
    const { rows, counts: byCategory } = await findCardsAndCounts(db, filter, page, COUNT_CAP);
    // Each category is counted beyond the cap by one, so that what is chosen, or all of them together, tells as much.
    const chosen = Object.entries(byCategory).filter(
      ([slug]) => !filter.category || slug === filter.category,
    );
    const count = chosen.reduce((sum, [, n]) => sum + n, 0);
    const { items, nextCursor } = toPage(rows, limit, (last) =>
      cursorFor(sort, { value: last.sortValue, id: last.id }),
    );
    return {
      items: items.map(toCard),
      nextCursor,
      total: Math.min(count, COUNT_CAP),
      totalIsMore: count > COUNT_CAP,
      byCategory,
    };
  },
});
