import { z } from "zod";
import { CursorNumber, decodeCursor, encodeCursor, type Page, pageInput, toPage } from "@/lib/kernel/paging";
import { query } from "@/lib/platform/query";
import { type ListingCard, PAGE_SIZE } from "../contract";
import { findCardsOfSeller } from "../store/lists";
import { toCard } from "../store/rows";

const CursorShape = z.tuple([CursorNumber, z.uuid()]);

/** What a seller has on sale, for anyone, newest first. */
export const listSellerListings = query({
  name: "catalogue.listSellerListings",
  input: z.object({ sellerId: z.uuid(), ...pageInput(PAGE_SIZE, 48) }),
  allow: () => true,
  async run({ input: { sellerId, cursor, limit }, db }): Promise<Page<ListingCard>> {
    const mark = decodeCursor(cursor, CursorShape);
    const from = mark && { at: new Date(mark[0]), id: mark[1] };
    const rows = await findCardsOfSeller(db, sellerId, from, limit);
    const { items, nextCursor } = toPage(rows, limit, (last) =>
      encodeCursor([last.publishedAt.getTime(), last.id]),
    );
    return { items: items.map(toCard), nextCursor };
  },
});
