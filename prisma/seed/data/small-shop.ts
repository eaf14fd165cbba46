import { categories } from "./categories";
import { listings } from "./listings";
import { orders } from "./orders";
import type { SeedListing } from "./shapes";

/** How many things of each category there are. */
const FEW = 3;

/** The shop that tests run against: the newest things of each category, and what the demo's orders are about. */
export const smallShop: readonly SeedListing[] = [
  ...new Set([
    ...categories.flatMap(({ slug }) =>
      listings.filter(({ categorySlug }) => categorySlug === slug).slice(0, FEW),
    ),
    ...orders.map(({ listing }) => listing),
  ]),
];
