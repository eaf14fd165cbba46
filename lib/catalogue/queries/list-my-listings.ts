import { z } from "zod";
import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { CursorNumber, decodeCursor, encodeCursor, type Page, pageInput, toPage } from "@/lib/kernel/paging";
import { query } from "@/lib/platform/query";
import { LISTING_STATUSES, type ListingStatus, type MyListing, PAGE_SIZE } from "../contract";
import { countByStatus } from "../store/details";
import { findMyRows } from "../store/lists";
import { toCard } from "../store/rows";

const CursorShape = z.tuple([CursorNumber, z.uuid()]);

/** The tabs of a seller's own list, and the statuses that each gathers. */
const MY_TABS = {
  all: LISTING_STATUSES.filter((status) => status !== "deleted"),
  live: ["active", "reserved", "preparing"],
  paused: ["paused"],
  sold: ["sold"],
} as const satisfies Record<string, readonly ListingStatus[]>;
export type MyTab = keyof typeof MY_TABS;

type MyListings = Page<MyListing> & { readonly counts: Readonly<Record<MyTab, number>> };

/** The asker's own listings, newest first, with how many stand under each tab. */
export const listMyListings = query({
  name: "catalogue.listMyListings",
  input: z.object({
    tab: z.enum(["all", "live", "paused", "sold"]).default("all"),
    ...pageInput(PAGE_SIZE, 48),
  }),
  allow: isActiveUser,
  async run({ input: { tab, cursor, limit }, actor, db }): Promise<MyListings> {
    const sellerId = personOf(actor) ?? "";
    const mark = decodeCursor(cursor, CursorShape);
    const from = mark && { at: new Date(mark[0]), id: mark[1] };
    const [rows, byStatus] = await Promise.all([
      findMyRows(db, sellerId, MY_TABS[tab], from, limit),
      countByStatus(db, sellerId),
    ]);
    const { items, nextCursor } = toPage(rows, limit, (last) =>
      encodeCursor([last.createdAt.getTime(), last.id]),
    );
    const count = (name: MyTab) => MY_TABS[name].reduce((sum, status) => sum + (byStatus[status] ?? 0), 0);
    return {
      items: items.map(({ stock, available, photoCount, createdAt, updatedAt, ...card }) => ({
        ...toCard(card),
        stock,
        available,
        photoCount,
        createdAt,
        updatedAt,
      })),
      nextCursor,
      counts: { all: count("all"), live: count("live"), paused: count("paused"), sold: count("sold") },
    };
  },
});
