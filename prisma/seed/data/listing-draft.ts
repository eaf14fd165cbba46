import type { Scene } from "../pictures/scene";
import type { SellerKey } from "./sellers";
import type { SeedCondition } from "./shapes";

/** A listing as a person writes it down; ids, dates and further photos are worked out in listings.ts. */
export interface ListingDraft {
  readonly title: string;
  /** Paragraphs divided by an empty line. */
  readonly text: string;
  readonly condition: SeedCondition;
  /** Euro cents, written 289_00. */
  readonly price: number;
  /** 1 when left out. */
  readonly stock?: number;
  readonly seller: SellerKey;
  readonly cover: Scene;
  /** How many photos follow the cover (0–4). */
  readonly further?: number;
}
