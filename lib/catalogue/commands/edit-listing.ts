import { isActiveUser } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import { releasePhotos } from "@/lib/media/api";
import { command } from "@/lib/platform/command";
import { catalogueFailure, EditListingInput, listingChanged, listingPublished } from "../contract";
import { factsOf } from "../model/facts";
import { statusOnShelf, statusWith } from "../model/on-sale";
import { slugOf } from "../model/slug";
import { EDITABLE_STATUSES } from "../model/status";
import { updateListing, wasEverClaimed } from "../store/listings";
import { replacePhotos } from "../store/photos";
import { checkCategory, takePhotosFor } from "./check-draft";
import { demandStatus, lockOwnListing } from "./lock-own-listing";

/** A seller changes a listing. An edit that started from an older state is refused, so that none undoes another. */
export const editListing = command({
  name: "catalogue.editListing",
  input: EditListingInput,
  allow: isActiveUser,
  async run({ input: { listingId, version, photoIds, ...draft }, actor, now, tx, emit }) {
    const listing = await lockOwnListing(tx, actor, listingId);
    demandStatus(listing, EDITABLE_STATUSES);
    if (listing.version !== version) throw catalogueFailure("stale");
    await checkCategory(tx, draft.categorySlug);
    const held = listing.stock - listing.available;
    if (draft.stock < held) {
      throw requestFailure("invalid", {
        fields: { stock: { code: "stock_held", message: "More are being bought right now than that." } },
      });
    }
    const photos = await takePhotosFor(tx, { listingId, sellerId: listing.sellerId, photoIds, now });
    const was = listing.status as "preparing" | "active" | "paused";
    const units = { stock: draft.stock, available: draft.stock - held };
    const status = statusOnShelf(statusWith(photos, was), units);
    await updateListing(tx, listing, { ...draft, slug: slugOf(draft.title), status, now });
    const dropped = await replacePhotos(tx, listingId, photos);
    // An order may still show a photo of the thing as it was bought.
    if (!(await wasEverClaimed(tx, listingId))) await releasePhotos(tx, dropped);
    const event = was === "preparing" && status === "active" ? listingPublished : listingChanged;
    emit(event.create(listingId, factsOf({ ...listing, ...draft }, listing.categorySlug)));
    return { listingId: listingId as string, shortId: listing.shortId, slug: slugOf(draft.title) };
  },
});
