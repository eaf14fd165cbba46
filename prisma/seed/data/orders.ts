import { accounts } from "./accounts";
import { listings } from "./listings";
import { type SellerKey, sellerOf } from "./sellers";
import type { SeedListing, SeedOrder } from "./shapes";

type Draft = Pick<SeedOrder, "reaches"> & { readonly buyer: "lena" | SellerKey; readonly seller: SellerKey };

/** The ready accounts find something under way: a sale that waits, a parcel to look out for, a rating to leave. */
const drafts: readonly Draft[] = [
  { buyer: "jonas", seller: "mathilde", reaches: "paid" },
  { buyer: "kasia", seller: "mathilde", reaches: "shipped" },
  { buyer: "soren", seller: "mathilde", reaches: "completed" },
  { buyer: "lena", seller: "jonas", reaches: "cancelled" },
  { buyer: "lena", seller: "soren", reaches: "completed" },
  { buyer: "lena", seller: "kasia", reaches: "shipped" },
];

/** The demo's orders; each buys something else, of which there is one. */
export const orders: readonly SeedOrder[] = ordersOf([...listings].reverse());

function ordersOf(left: SeedListing[]): SeedOrder[] {
  return drafts.map(({ buyer, seller, reaches }) => {
    const place = left.findIndex(
      (listing) => listing.sellerId === sellerOf(seller).id && listing.stock === 1,
    );
    const [listing] = left.splice(place, 1);
    if (place < 0 || !listing) throw new Error(`${seller} has nothing left to sell.`);
    return { listing, buyerId: buyer === "lena" ? buyerId() : sellerOf(buyer).id, reaches };
  });
}

function buyerId(): string {
  const lena = accounts.find(({ role }) => role === "buyer");
  if (!lena) throw new Error("The buyer's account is missing.");
  return lena.id;
}
