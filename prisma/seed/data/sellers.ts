import { fixedId, fixedShortId } from "./fixed";
import { northern } from "./people/northern";
import { southern } from "./people/southern";
import type { SeedSeller } from "./shapes";

const people = [...northern, ...southern];

export type SellerKey = (typeof people)[number][0];

/** The demo's forty sellers. */
export const sellers: readonly (SeedSeller & { readonly key: SellerKey })[] = people.map(
  ([key, name, city, country, joined, about]) => {
    const joinedAt = new Date(`${joined}T08:30:00.000Z`);
    return {
      key,
      id: fixedId("user", key, joinedAt),
      shortId: fixedShortId("user", key),
      name,
      email: `${key}@example.com`,
      city,
      country,
      joinedAt,
      about,
    };
  },
);

const byKey = new Map(sellers.map((seller) => [seller.key, seller]));

/** The seller that the seed's other files call `key`. */
export function sellerOf(key: SellerKey): SeedSeller {
  const seller = byKey.get(key);
  if (!seller) throw new Error(`No seller is called ${key}.`);
  return seller;
}
