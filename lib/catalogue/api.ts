import type { EventRecord } from "@/lib/kernel/event";
import type { Tx } from "@/lib/platform/db/client";
import {
  type ClaimedListing,
  type Condition,
  catalogueFailure,
  listingReleased,
  listingReserved,
  listingSold,
} from "./contract";
import { factsOf } from "./model/facts";
import {
  bringBackUnits,
  freeUnits,
  holdUnits,
  insertClaim,
  isSettled,
  moveClaim,
  takeUnits,
} from "./store/claims";
import { toMoney } from "./store/rows";
import { findTitle, readSurroundings } from "./store/units";

type Emit = (event: EventRecord) => void;
type ClaimRequest = {
  listingId: string;
  buyerId: string;
  quantity: number;
  orderId: string;
  until: Date;
  now: Date;
};
type OrderMoment = { orderId: string; now: Date };

/**
 * Claims units for an order in the order's own transaction; claim and order commit together. Null when someone was
 * faster, when it is off sale, or when the buyer is its seller. A lapsed claim is never overwritten: the order that
 * holds it ends its payment, then releases.
 */
export async function claimForOrder(
  tx: Tx,
  request: ClaimRequest,
  emit: Emit,
): Promise<ClaimedListing | null> {
  const listing = await holdUnits(tx, request);
  if (!listing) return null;
  if (!(await insertClaim(tx, request))) throw catalogueFailure("already_claimed");
  emit(listingReserved.create(listing.listingId, factsOf(listing)));
  return {
    listingId: listing.listingId,
    shortId: listing.shortId,
    slug: listing.slug,
    title: listing.title,
    price: toMoney(listing.priceMinor, listing.currency),
    condition: listing.condition as Condition,
    sellerId: listing.sellerId,
    ...(await readSurroundings(tx, listing.listingId)),
  };
}

/** What an order that got nothing may say of a listing: its title and whose it is. Null when nobody may see it. */
export function describeListing(tx: Tx, listingId: string): ReturnType<typeof findTitle> {
  return findTitle(tx, listingId);
}

/** The order's payment has ended without money: its units go back on sale. Again, or after it was sold, does nothing. */
export async function releaseClaim(tx: Tx, order: OrderMoment, emit: Emit): Promise<boolean> {
  const claim = await moveClaim(tx, order, "held", "released");
  if (!claim) return false;
  const listing = await freeUnits(tx, claim, order.now);
  if (listing) emit(listingReleased.create(listing.listingId, factsOf(listing)));
  return true;
}

/** The order is paid: its units are sold. Answers whether they are the buyer's now; false when the claim was released. */
export async function settleClaim(tx: Tx, order: OrderMoment, emit: Emit): Promise<boolean> {
  const claim = await moveClaim(tx, order, "held", "sold");
  if (!claim) return isSettled(tx, order.orderId);
  const listing = await takeUnits(tx, claim, order.now);
  if (listing) emit(listingSold.create(listing.listingId, factsOf(listing)));
  return true;
}

/** The sale was called off and the seller wants the units on sale again. */
export async function returnToSale(tx: Tx, order: OrderMoment, emit: Emit): Promise<boolean> {
  const claim = await moveClaim(tx, order, "sold", "returned");
  if (!claim) return false;
  const listing = await bringBackUnits(tx, claim, order.now);
  if (listing) emit(listingReleased.create(listing.listingId, factsOf(listing)));
  return true;
}
