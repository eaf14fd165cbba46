import type { ListingStatus } from "../contract";

type PhotoFacts = { readonly key: string | null };

/**
 * Where a listing stands once its photos are what they are now. A new one waits until every photo is ready, so that
 * nobody sees half of it; one that is on sale stays there while photos are added, as long as one can be shown.
 */
export function statusWith(
  photos: readonly PhotoFacts[],
  was: "preparing" | "active" | "paused",
): "preparing" | "active" | "paused" {
  if (was === "paused") return "paused";
  const pending = photos.filter((photo) => photo.key === null).length;
  if (photos.length === 0) return "paused";
  if (pending === photos.length) return "preparing";
  return was === "preparing" && pending > 0 ? "preparing" : "active";
}

/** What is on sale has a unit to sell: when orders hold the last ones it is reserved, when they bought them it is sold. */
export function statusOnShelf(
  wanted: "preparing" | "active" | "paused",
  units: { readonly stock: number; readonly available: number },
): ListingStatus {
  if (wanted !== "active" || units.available > 0) return wanted;
  return units.stock > 0 ? "reserved" : "sold";
}
