import type { Money } from "@/lib/kernel/money";
import type { PhotoView } from "../ui/photo";

/** What a card shows of a listing; labels are already in the reader's language. */
export type ListingCardView = {
  id: string;
  href: string;
  title: string;
  price: Money;
  /** The price before the deal, struck through. */
  originalPrice?: Money;
  condition: string;
  place: string;
  photo: PhotoView | null;
  /** On the picture, for example "−18 %". */
  badge?: string;
  /** The last line, for example "Ends today, 21:00". */
  ends?: string;
  sponsored?: boolean;
  soldOut?: boolean;
};
