import { isActiveUser } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import { asId } from "@/lib/kernel/ids";
import { releasePhotos } from "@/lib/media/api";
import { command } from "@/lib/platform/command";
import type { Tx } from "@/lib/platform/db/client";
import type { Listing } from "@/lib/platform/db/generated/client";
import {
  type Condition,
  catalogueFailure,
  EditListingInput,
  type ListingDraft,
  listingChanged,
  listingPublished,
} from "../contract";
import { factsOf } from "../model/facts";
import { statusOnShelf, statusWith } from "../model/on-sale";
import { slugOf } from "../model/slug";
import { EDITABLE_STATUSES } from "../model/status";
import { updateListing, wasEverClaimed } from "../store/listings";
import { findPhotos, replacePhotos } from "../store/photos";
import { toMoney } from "../store/rows";
import { checkCategory, checkPhone, takePhotosFor } from "./check-draft";
import { demandStatus, lockOwnListing } from "./lock-own-listing";

/** A seller changes a listing. An edit that started from an older state is refused, so that none undoes another. */
export const editListing = command({
  name: "catalogue.editListing",
  input: EditListingInput,
  allow: isActiveUser,
  async run({ input: { listingId, version, ...change }, actor, now, tx, emit }) {
    const listing = await lockOwnListing(tx, actor, listingId);
    demandStatus(listing, EDITABLE_STATUSES);
    if (listing.version !== version) throw catalogueFailure("stale");
    const { photoIds, ...draft } = { ...(await draftOf(tx, listing)), ...given(change) };
    checkPhone(actor, draft.price);
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

/** The listing as it is, in the terms of its form. */
async function draftOf(tx: Tx, listing: Listing): Promise<ListingDraft> {
  const { id, title, description, categorySlug, condition, stock } = listing;
  const photos = await findPhotos(tx, id);
  return {
    title,
    description,
    categorySlug,
    stock,
    condition: condition as Condition,
    price: toMoney(listing.priceMinor, listing.currency),
    photoIds: photos.map((photo) => asId<"photo">(photo.photoId)),
  };
}

function given(change: Partial<ListingDraft>): Partial<ListingDraft> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
