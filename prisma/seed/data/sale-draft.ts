import type { ObjectName } from "../pictures/objects";
import type { CategorySlug } from "./categories";
import type { SellerKey } from "./sellers";
import type { SeedCondition } from "./shapes";

/** A past sale as a person writes it down; ids and dates are worked out in sales.ts. */
export interface SaleDraft {
  readonly title: string;
  readonly text: string;
  readonly category: CategorySlug;
  /** Euro cents. */
  readonly price: number;
  readonly condition: SeedCondition;
  /** Borrows the photo of a listing of this object: a sold thing needs no picture of its own. */
  readonly looksLike: ObjectName;
  readonly seller: SellerKey;
  /** Another seller, or the ready account of the buyer. */
  readonly buyer: SellerKey | "lena";
  readonly stars: 1 | 2 | 3 | 4 | 5;
  readonly review: string;
  readonly daysAgo: number;
}
