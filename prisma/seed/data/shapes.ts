import type { Scene } from "../pictures/scene";

export type SeedCondition = "new" | "as_new" | "very_good" | "good" | "fair";

/** A category of the marketplace. */
export interface SeedCategory {
  readonly slug: string;
  readonly name: { readonly en: string; readonly de: string };
  /** Its small square picture. */
  readonly tile: Scene;
}

/** Someone who sells. They buy, too: the past sales are among them. */
export interface SeedSeller {
  /** How the seed's other files name this person; never shown. */
  readonly key: string;
  readonly id: string;
  readonly shortId: string;
  readonly name: string;
  readonly email: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly joinedAt: Date;
  readonly about: string;
}

/** One of the ready accounts that the demo prints. */
export interface SeedAccount {
  readonly role: "buyer" | "seller" | "operator";
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Something on offer. */
export interface SeedListing {
  readonly id: string;
  /** Ten characters; decides the listing's address. */
  readonly shortId: string;
  readonly title: string;
  /** Paragraphs divided by an empty line. */
  readonly description: string;
  readonly categorySlug: string;
  readonly condition: SeedCondition;
  /** Euro cents. */
  readonly priceMinor: number;
  readonly stock: number;
  readonly sellerId: string;
  readonly city: string;
  readonly country: string;
  /** The cover first. */
  readonly photos: readonly Scene[];
  /** Before the seed's clock. */
  readonly listedHoursAgo: number;
  readonly listedAt: Date;
}

/** A sale that went well some time ago, so that sellers have a past. */
export interface SeedSale {
  readonly id: string;
  readonly listingId: string;
  readonly listingShortId: string;
  readonly title: string;
  readonly description: string;
  readonly categorySlug: string;
  readonly condition: SeedCondition;
  /** Euro cents. */
  readonly priceMinor: number;
  readonly photo: Scene;
  readonly sellerId: string;
  readonly buyerId: string;
  readonly stars: 1 | 2 | 3 | 4 | 5;
  readonly review: string;
  /** Completed so many days before the seed's clock. */
  readonly daysAgo: number;
  readonly completedAt: Date;
}

/** A purchase that the demo starts with, and how far it has come. */
export interface SeedOrder {
  readonly listing: SeedListing;
  readonly buyerId: string;
  readonly address: SeedAddress;
  readonly reaches: "paid" | "shipped" | "completed" | "cancelled";
}

/** Where an order goes, as the buyer types it. */
export interface SeedAddress {
  readonly recipient: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: "DE" | "DK" | "PL" | "SE";
}
