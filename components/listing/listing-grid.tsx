import type { ReactNode } from "react";
import { cn } from "../ui/cn";
import { Skeleton } from "../ui/skeleton";
import { ListingCard } from "./listing-card";
import type { ListingCardView } from "./listing-card-view";

const GRIDS = {
  /** The whole width of the page: 2/3/4. */
  page: "grid-cols-2 md:grid-cols-3 lg:grid-cols-4",
  /** Beside a column of filters: one less at 1024. */
  aside: "grid-cols-2 md:grid-cols-3 xl:grid-cols-4",
};
/** More cards than this are on no screen at first. */
const FIRST_SCREEN = 8;
const GAPS = "grid gap-x-grid gap-y-8 md:gap-y-12";

/** Listings in a grid. `eager` of them are above the fold and load at once. */
export function ListingGrid({
  listings,
  locale,
  beside = "page",
  eager = 0,
  heartFor,
  whyFor,
}: {
  listings: readonly ListingCardView[];
  locale: string;
  beside?: keyof typeof GRIDS;
  eager?: number;
  heartFor?: (listing: ListingCardView) => ReactNode;
  whyFor?: (listing: ListingCardView) => ReactNode;
}) {
  return (
    <ul className={cn(GAPS, GRIDS[beside])}>
      {listings.map((listing, index) => (
        <li key={listing.id} className={cn("grid min-w-0", index >= FIRST_SCREEN && "later-card")}>
          <ListingCard
            listing={listing}
            locale={locale}
            priority={index < eager}
            heart={heartFor?.(listing)}
            why={whyFor?.(listing)}
          />
        </li>
      ))}
    </ul>
  );
}

/** The boxes of a card to come; they have the size of a card, so that nothing shifts. */
export function CardSkeleton() {
  return (
    <div>
      <Skeleton picture className="aspect-4/5 w-full" />
      <div className="pt-3">
        <Skeleton className="my-1 h-4 w-1/4" />
        <Skeleton className="my-1.5 h-3.5 w-11/12 md:my-[0.3125rem]" />
        <Skeleton className="my-1 h-3 w-1/2" />
      </div>
    </div>
  );
}
