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
