import type { ListingCardView } from "@/components/listing/listing-card-view";
import type { PhotoView } from "@/components/ui/photo";
import { wordsFor } from "@/components/words";
import type { ListingCard, PhotoView as StoredPhoto } from "@/lib/catalogue/contract";
import type { Locale } from "@/lib/kernel/locale";
import { photoKeyAt, photoSources } from "@/lib/media/contract";
import { env } from "@/lib/platform/env";

/** The address of a listing's page: the id decides, the slug is for people and may change. */
export function listingPath(locale: Locale, listing: { slug: string; shortId: string }): string {
  return `/${locale}/listing/${listing.slug}-${listing.shortId}`;
}

export function categoryPath(locale: Locale, slug: string): string {
  return `/${locale}/c/${slug}`;
}

export function sellerPath(locale: Locale, sellerId: string): string {
  return `/${locale}/seller/${sellerId}`;
}

/** A stored photo with its public addresses. */
export function toPhotoView(photo: StoredPhoto, alt: string): PhotoView {
  const { width, height, blur } = photo;
  return { ...photoSources(env().ASSETS_BASE_URL, photo), width, height, alt, ...(blur ? { blur } : {}) };
}

/** A listing as a card shows it, in the reader's language. */
export function toCardView(card: ListingCard, locale: Locale): ListingCardView {
  return {
    id: card.id,
    href: listingPath(locale, card),
    title: card.title,
    price: card.price,
    condition: wordsFor(locale, "condition")(card.condition),
    place: card.city ?? "",
    // The link of the card names the thing; its picture says nothing more to who cannot see it.
    photo: card.photo ? toPhotoView(card.photo, "") : null,
    soldOut: card.status === "sold",
  };
}

/** The address of a person's picture, in the size of a face beside a name. */
export function pictureAddress(key: string | null): string | undefined {
  return key === null ? undefined : `${env().ASSETS_BASE_URL}/${photoKeyAt(key, 320)}`;
}

/** The picture of a category: a square that needs no more than the smallest size. */
export function tilePhoto(key: string): PhotoView {
  return { src: `${env().ASSETS_BASE_URL}/${photoKeyAt(key, 320)}`, width: 320, height: 320, alt: "" };
}
