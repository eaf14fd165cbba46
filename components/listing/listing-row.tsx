import type { ReactNode } from "react";
import { cn } from "../ui/cn";
import { ListingCard } from "./listing-card";
import type { ListingCardView } from "./listing-card-view";

const ROW_SIZES = "(min-width: 90rem) 250px, (min-width: 64rem) 18vw, (min-width: 48rem) 30vw, 44vw";

/** A single line of listings: swiped below 1024, at most five side by side above. `labelledBy` is its heading's id. */
export function ListingRow({
  listings,
  locale,
  labelledBy,
  heartFor,
  whyFor,
}: {
  listings: readonly ListingCardView[];
  locale: string;
  labelledBy: string;
  heartFor?: (listing: ListingCardView) => ReactNode;
  whyFor?: (listing: ListingCardView) => ReactNode;
}) {
  const shown = listings.slice(0, 10);
  return (
    // A strip that scrolls must be reachable by keyboard; each card inside is a link, so the list itself need not be.
    <ul
      aria-labelledby={labelledBy}
      className={cn(
        "strip grid auto-cols-[minmax(10.5rem,44%)] grid-flow-col gap-grid py-1 md:auto-cols-[30%]",
        "lg:mx-0 lg:grid-flow-row lg:grid-cols-5 lg:overflow-visible lg:px-0 lg:[&>:nth-child(n+6)]:hidden",
      )}
    >
      {shown.map((listing) => (
        <li key={listing.id} className="grid min-w-0">
          <ListingCard
            listing={listing}
            locale={locale}
            sizes={ROW_SIZES}
            heart={heartFor?.(listing)}
            why={whyFor?.(listing)}
          />
        </li>
      ))}
    </ul>
  );
}
