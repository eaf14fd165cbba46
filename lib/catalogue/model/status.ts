import type { ListingStatus } from "../contract";

/** What may follow what, and by whom: `seller` moves by commands, `claims` by orders, `photos` by media's news. */
export const NEXT: Record<ListingStatus, Partial<Record<ListingStatus, "seller" | "claims" | "photos">>> = {
  // Orders may have taken the last units while the photos of an edit were on their way.
  preparing: { active: "photos", paused: "photos", reserved: "claims", sold: "claims", deleted: "seller" },
  active: { paused: "seller", deleted: "seller", reserved: "claims", preparing: "photos" },
  paused: { active: "seller", deleted: "seller", sold: "claims" },
  reserved: { active: "claims", sold: "claims" },
  sold: { active: "claims", deleted: "seller" },
  deleted: {},
};

/** Seen by everyone who has the address: what is sold stays, so that a shared link explains itself. */
export const PUBLIC_STATUSES: readonly ListingStatus[] = ["active", "reserved", "sold"];

/** Open for changes of what it says. */
export const EDITABLE_STATUSES: readonly ListingStatus[] = ["preparing", "active", "paused"];

/** The statuses from which the seller may move a listing to another. */
export function sellerMayMove(to: ListingStatus): ListingStatus[] {
  return (Object.keys(NEXT) as ListingStatus[]).filter((from) => NEXT[from][to] === "seller");
}
