import { describe, expect, it } from "vitest";
import {
  listingChanged,
  listingDeleted,
  listingPaused,
  listingPublished,
  listingReleased,
  listingReserved,
  listingResumed,
  listingSold,
  sellerChanged,
} from "@/lib/catalogue/contract";
import type { EventRecord } from "@/lib/kernel/event";
import { feesSet } from "@/lib/orders/contract";
import { tags, tagsOf } from "./cache-tags";

const LISTING = "01939f0e-0000-7000-8000-000000000001";
const SELLER = "01939f0e-0000-7000-8000-000000000002";
const ABOUT = { listingId: LISTING, shortId: "2345678abc", sellerId: SELLER, categorySlug: "chairs" };

function event(name: string, payload: Record<string, unknown>): EventRecord {
  return { name, version: 1, subject: LISTING, payload };
}

describe("tagsOf", () => {
  // The catalogue's own definitions: an event that changes its name or its facts turns this red.
  it.each([
    listingPublished,
    listingChanged,
    listingPaused,
    listingResumed,
    listingDeleted,
    listingReserved,
    listingReleased,
    listingSold,
  ])("makes every page that shows the listing stale on $name", (definition) => {
    const shown = [tags.listing("2345678abc"), tags.seller(SELLER), tags.category("chairs")];
    expect(tagsOf(definition.create(LISTING, ABOUT)).sort()).toEqual(
      [...shown, tags.fresh, tags.categories].sort(),
    );
  });

  it("makes the category stale from which a listing was moved", () => {
    const moved = listingChanged.create(LISTING, { ...ABOUT, formerCategorySlug: "tables" });
    expect(tagsOf(moved)).toEqual(expect.arrayContaining(["category:chairs", "category:tables"]));
  });

  it("makes the seller's pages stale when the seller changes or is reviewed", () => {
    const changed = sellerChanged.create(SELLER, { sellerId: SELLER });
    expect(tagsOf(changed)).toEqual([tags.seller(SELLER), tags.fresh, tags.handles]);
    expect(tagsOf(event("reviews/review.left", { subjectId: SELLER }))).toEqual([tags.seller(SELLER)]);
  });

  it("makes what tells of the fees stale when they are set", () => {
    expect(tagsOf(feesSet.create("fees", { commissionBps: 900, minimumMinor: 0 }))).toEqual([tags.fees]);
  });

  it("makes no tag of a fact that the event does not have", () => {
    expect(tagsOf(event("catalogue/listing.sold", {}))).toEqual([tags.fresh, tags.categories]);
    expect(tagsOf(event("catalogue/seller.changed", {}))).toEqual([]);
  });

  it("leaves public pages alone when nothing on them has changed", () => {
    expect(tagsOf(event("orders/order.paid", ABOUT))).toEqual([]);
    expect(tagsOf(event("accounts/person.registered", { userId: SELLER }))).toEqual([]);
  });
});
