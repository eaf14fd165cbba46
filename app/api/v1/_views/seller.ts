import { z } from "zod";
import type { SellerView } from "@/lib/catalogue/contract";
import type { ReviewView } from "@/lib/reviews/contract";

export const Seller = z
  .object({
    id: z.string(),
    name: z.string(),
    handle: z.string().nullable(),
    about: z.string().nullable(),
    picture: z.string().nullable().describe("The key of a square picture, as of a photo."),
    city: z.string().nullable(),
    country: z.string().nullable().describe("ISO 3166-1 alpha-2."),
    joinedAt: z.date().nullable(),
    salesCount: z.number().int(),
    ratingAverage: z.number().nullable().describe("One to five; null before the first review."),
    ratingCount: z.number().int(),
  })
  .meta({ id: "Seller", description: "What everyone may know of a seller." });

export const toSeller = (seller: SellerView): z.input<typeof Seller> => ({ ...seller });

export const Review = z
  .object({
    id: z.string(),
    stars: z.number().int(),
    text: z.string().nullable(),
    authorName: z.string(),
    authorRole: z.enum(["buyer", "seller"]),
    itemTitle: z.string(),
    createdAt: z.date(),
  })
  .meta({ id: "Review", description: "What one party of a completed order said of the other." });

export const toReview = (review: ReviewView): z.input<typeof Review> => ({ ...review });
