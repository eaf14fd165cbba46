import { z } from "zod";
import {
  CONDITIONS,
  LISTING_STATUSES,
  type ListingCard,
  type ListingDetail,
  type MyListing,
  type MyListingDetail,
} from "@/lib/catalogue/contract";
import { Money } from "./money";
import { Photo, toPhoto } from "./photo";
import { Seller, toSeller } from "./seller";

const facts = {
  id: z
    .string()
    .meta({ description: "Ten characters, as in the address of its page.", examples: ["7k3mq9xw2b"] }),
  slug: z.string(),
  title: z.string(),
  price: Money,
  condition: z.enum(CONDITIONS),
  status: z.enum(LISTING_STATUSES),
};
const card = { ...facts, city: z.string().nullable(), sellerId: z.string(), photo: Photo.nullable() };

export const ListingItem = z.object(card).meta({ id: "ListingItem", description: "A listing in a list." });

export const Listing = z
  .object({
    ...facts,
    description: z.string(),
    available: z.number().int(),
    category: z.object({ slug: z.string(), names: z.object({ en: z.string(), de: z.string() }) }),
    photos: z.array(Photo),
    seller: Seller,
    publishedAt: z.date().nullable(),
    updatedAt: z.date(),
  })
  .meta({ id: "Listing", description: "A listing as everyone sees it." });

export const OwnListingItem = z
  .object({
    ...card,
    stock: z.number().int(),
    available: z.number().int(),
    photoCount: z.number().int(),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: "OwnListingItem", description: "A listing in its seller's own list." });

export const OwnListing = z
  .object({
    ...facts,
    description: z.string(),
    categorySlug: z.string(),
    stock: z.number().int(),
    available: z.number().int(),
    version: z.number().int().describe("Grows with every change: an edit names the one it started from."),
    photos: z.array(
      z.object({ id: z.string(), photo: Photo.nullable().describe("Null while it is being prepared.") }),
    ),
  })
  .meta({ id: "OwnListing", description: "A listing as its seller edits it." });

function toFacts<Facts extends ListingCard | ListingDetail | MyListingDetail>(listing: Facts) {
  const { shortId: id, slug, title, price, condition, status } = listing;
  return { id, slug, title, price, condition, status };
}

export function toListingItem(listing: ListingCard): z.input<typeof ListingItem> {
  const { city, sellerId, photo } = listing;
  return { ...toFacts(listing), city, sellerId, photo: photo && toPhoto(photo) };
}

export function toListing(listing: ListingDetail): z.input<typeof Listing> {
  const { description, available, category, photos, seller, publishedAt, updatedAt } = listing;
  return {
    ...toFacts(listing),
    description,
    available,
    category,
    photos: photos.map(toPhoto),
    seller: toSeller(seller),
    publishedAt,
    updatedAt,
  };
}

export function toOwnListingItem(listing: MyListing): z.input<typeof OwnListingItem> {
  const { stock, available, photoCount, createdAt, updatedAt } = listing;
  return { ...toListingItem(listing), stock, available, photoCount, createdAt, updatedAt };
}

export function toOwnListing(listing: MyListingDetail): z.input<typeof OwnListing> {
  const { description, categorySlug, stock, available, version } = listing;
  const photos = listing.photos.map(({ id, key, width, height, blur }) => ({
    id,
    photo: key && width && height ? toPhoto({ key, width, height, blur: blur ?? "" }) : null,
  }));
  return { ...toFacts(listing), description, categorySlug, stock, available, version, photos };
}
