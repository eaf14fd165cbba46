import { isActiveUser } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { catalogueFailure, listingResumed, OwnListingInput } from "../contract";
import { factsOf } from "../model/facts";
import { sellerMayMove } from "../model/status";
import { moveListing } from "../store/listings";
import { findCover } from "../store/photos";
import { toMoney } from "../store/rows";
import { checkPhone } from "./check-draft";
import { demandStatus, lockOwnListing } from "./lock-own-listing";

/** A seller puts a paused listing back on sale. */
export const resumeListing = command({
  name: "catalogue.resumeListing",
  input: OwnListingInput,
  allow: isActiveUser,
  async run({ input: { listingId }, actor, now, tx, emit }) {
    const listing = await lockOwnListing(tx, actor, listingId);
    if (listing.status === "active") return { listingId: listing.id };
    demandStatus(listing, sellerMayMove("active"));
    checkPhone(actor, toMoney(listing.priceMinor, listing.currency));
    if (!(await findCover(tx, listing.id))) throw catalogueFailure("no_photo");
    await moveListing(tx, listing, listing.available > 0 ? "active" : "reserved", now, true);
    emit(listingResumed.create(listing.id, factsOf(listing)));
    return { listingId: listing.id };
  },
});
