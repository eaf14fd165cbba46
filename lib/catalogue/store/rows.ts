import { asId } from "@/lib/kernel/ids";
import { CurrencySchema, type Money, money } from "@/lib/kernel/money";
import { Prisma } from "@/lib/platform/db/generated/client";
import {
  type Condition,
  type ListingCard,
  ListingStatusSchema,
  type PhotoView,
  type SellerView,
} from "../contract";

/** What a listing card is read from. */
export type CardRow = {
  id: string;
  shortId: string;
  slug: string;
  title: string;
  /** A number where the row came as JSON. */
  priceMinor: bigint | number;
  currency: string;
  condition: string;
  status: string;
  city: string | null;
  sellerId: string;
  key: string | null;
  width: number | null;
  height: number | null;
  blur: string | null;
};

export const CARD_COLUMNS = Prisma.sql`
  l.id, l.short_id as "shortId", l.slug, l.title, l.price_minor as "priceMinor", l.currency, l.condition, l.status,
  s.city, l.seller_id as "sellerId", p.key, p.width, p.height, p.blur`;

/** The seller's projection and the first photo that is ready. */
export const CARD_JOINS = Prisma.sql`
  left join listing_sellers s on s.seller_id = l.seller_id
  left join lateral (
    select key, width, height, blur from listing_photos
    where listing_id = l.id and key is not null order by position limit 1
  ) p on true`;

export function toCard(row: CardRow): ListingCard {
  return {
    id: asId<"listing">(row.id),
    shortId: row.shortId,
    slug: row.slug,
    title: row.title,
    price: toMoney(row.priceMinor, row.currency),
    condition: row.condition as Condition,
    status: ListingStatusSchema.parse(row.status),
    city: row.city,
    sellerId: row.sellerId,
    photo: toPhoto(row),
  };
}

export function toMoney(minor: bigint | number, currency: string): Money {
  return money(Number(minor), CurrencySchema.parse(currency));
}

/** Null while the photo is being prepared. */
export function toPhoto(row: {
  key: string | null;
  width: number | null;
  height: number | null;
  blur: string | null;
}): PhotoView | null {
  const { key, width, height, blur } = row;
  if (key === null || width === null || height === null || blur === null) return null;
  return { key, width, height, blur };
}

export type SellerRow = {
  sellerId: string;
  name: string;
  handle: string | null;
  about: string | null;
  pictureKey: string | null;
  city: string | null;
  country: string | null;
  joinedAt: Date;
  salesCount: number;
  ratingHundredths: number | null;
  ratingCount: number;
};

export function toSeller(sellerId: string, row: SellerRow | null): SellerView {
  return {
    id: sellerId,
    // News of a new seller may be a moment behind their first listing.
    name: row?.name ?? "",
    handle: row?.handle ?? null,
    about: row?.about ?? null,
    picture: row?.pictureKey ?? null,
    city: row?.city ?? null,
    country: row?.country ?? null,
    joinedAt: row?.joinedAt ?? null,
    salesCount: row?.salesCount ?? 0,
    ratingAverage: row?.ratingHundredths == null ? null : row.ratingHundredths / 100,
    ratingCount: row?.ratingCount ?? 0,
  };
}
