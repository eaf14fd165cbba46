import type { ReactNode } from "react";
import { cn } from "../ui/cn";
import { Skeleton } from "../ui/skeleton";
import { ListingCard } from "./listing-card";
import type { ListingCardView } from "./listing-card-view";

/** By the width of the page; `--card` is about the height of a card's picture, for those that are laid out later. */
const GRIDS = {
  /** The whole width of the page: 2/3/4. */
  page: "grid-cols-2 [--card:56vw] md:grid-cols-3 md:[--card:36vw] lg:grid-cols-4 lg:[--card:min(28vw,25rem)]",
  /** Beside a column of filters: one less at 1024. */
  aside:
    "grid-cols-2 [--card:56vw] md:grid-cols-3 md:[--card:36vw] lg:[--card:24vw] xl:grid-cols-4 xl:[--card:min(20vw,18.5rem)]",
};
/** Below the picture are three lines. */
const LATER = "later [--guess:calc(var(--card)+5rem)]";
const GAPS = "grid gap-x-grid gap-y-8 md:gap-y-12";

/** Listings in a grid. `eager` of them are above the fold and load at once. */
export function ListingGrid({
  listings,
  locale,
  beside = "page",
  eager = 0,
  firstScreen = 8,
  heartFor,
  whyFor,
}: {
  listings: readonly ListingCardView[];
  locale: string;
  beside?: keyof typeof GRIDS;
  eager?: number;
  /** How many may be on someone's screen at first; those after it are laid out when they come near. */
  firstScreen?: number;
  heartFor?: (listing: ListingCardView) => ReactNode;
  whyFor?: (listing: ListingCardView) => ReactNode;
}) {
  return (
    <ul className={cn(GAPS, GRIDS[beside])}>
      {listings.map((listing, index) => (
        <li key={listing.id} className={cn("grid min-w-0", index >= firstScreen && LATER)}>
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
