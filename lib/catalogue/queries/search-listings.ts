import { toPage } from "@/lib/kernel/paging";
import { query } from "@/lib/platform/query";
import { COUNT_CAP, SearchListingsInput, type SearchResult } from "../contract";
import { cursorFor, effectiveSort, markOf } from "../model/search-order";
import { toCard } from "../store/rows";
import { countByCategory, countFound, findCards } from "../store/search";

/** What is on sale and fits, for anyone. Any text may be searched for; an odd cursor starts again from the top. */
export const searchListings = query({
  name: "catalogue.searchListings",
  input: SearchListingsInput,
  allow: () => true,
  async run({ input, db }): Promise<SearchResult> {
    const { q: words, limit, cursor, sort: wanted, ...narrow } = input;
    const filter = { words, ...narrow };
    const sort = effectiveSort(wanted, words);
    const [rows, count, byCategory] = await Promise.all([
      findCards(db, filter, { sort, mark: markOf(cursor, sort), limit }),
      countFound(db, filter, COUNT_CAP),
      countByCategory(db, filter, COUNT_CAP),
    ]);
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
