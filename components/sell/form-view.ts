import type { Condition } from "@/lib/catalogue/contract";
import type { FormPhoto } from "./photo-list";

/** What the form of a listing starts from. */
export type ListingFormView = {
  /** Set when a listing is edited: which, and the version that the form was filled from. */
  readonly editing: { readonly listingId: string; readonly version: number } | null;
  readonly title: string;
  readonly description: string;
  readonly categorySlug: string;
  readonly condition: Condition | "";
  readonly price: string;
  readonly stock: string;
  readonly photos: readonly FormPhoto[];
  readonly categories: readonly { readonly value: string; readonly label: string }[];
  /** Where the seller is, for the preview. */
  readonly city: string;
  /** What one may want to read before publishing; the words come with the reader's language. */
  readonly reading: readonly { readonly label: string; readonly href: string }[];
};

/** The typed part, which the form keeps whatever the server answers. */
export type TypedListing = Pick<
  ListingFormView,
  "title" | "description" | "categorySlug" | "condition" | "price" | "stock"
>;
