import { isActiveUser } from "@/lib/kernel/actor";
import { releasePhotos } from "@/lib/media/api";
import { command } from "@/lib/platform/command";
import { listingDeleted, OwnListingInput } from "../contract";
import { factsOf } from "../model/facts";
import { sellerMayMove } from "../model/status";
import { moveListing, wasEverClaimed } from "../store/listings";
import { replacePhotos } from "../store/photos";
import { demandStatus, lockOwnListing } from "./lock-own-listing";

/** A seller withdraws a listing for good. Its row stays for the orders that name it; nobody finds it any more. */
export const deleteListing = command({
  name: "catalogue.deleteListing",
  input: OwnListingInput,
  allow: isActiveUser,
  async run({ input: { listingId }, actor, now, tx, emit }) {
    const listing = await lockOwnListing(tx, actor, listingId);
    demandStatus(listing, sellerMayMove("deleted"));
    await moveListing(tx, listing, "deleted", now, true);
    if (!(await wasEverClaimed(tx, listing.id))) {
      await releasePhotos(tx, await replacePhotos(tx, listing.id, []));
    }
    emit(listingDeleted.create(listing.id, factsOf(listing)));
    return { listingId: listing.id };
  },
});
