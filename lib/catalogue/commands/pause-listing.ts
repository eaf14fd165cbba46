import { isActiveUser } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { listingPaused, OwnListingInput } from "../contract";
import { factsOf } from "../model/facts";
import { sellerMayMove } from "../model/status";
import { moveListing } from "../store/listings";
import { demandStatus, lockOwnListing } from "./lock-own-listing";

/** A seller takes a listing off sale for a while; twice is as good as once. */
export const pauseListing = command({
  name: "catalogue.pauseListing",
  input: OwnListingInput,
  allow: isActiveUser,
  async run({ input: { listingId }, actor, now, tx, emit }) {
    const listing = await lockOwnListing(tx, actor, listingId);
    if (listing.status === "paused") return { listingId: listing.id };
    demandStatus(listing, sellerMayMove("paused"));
    await moveListing(tx, listing, "paused", now, true);
    emit(listingPaused.create(listing.id, factsOf(listing)));
    return { listingId: listing.id };
  },
});
