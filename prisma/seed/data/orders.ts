import { accounts } from "./accounts";
import { listings } from "./listings";
import { type SellerKey, sellerOf } from "./sellers";
import type { SeedAddress, SeedListing, SeedOrder } from "./shapes";

type Buyer = "lena" | "jonas" | "kasia" | "soren";
type Draft = Pick<SeedOrder, "reaches"> & { readonly buyer: Buyer; readonly seller: SellerKey };

const homes: Record<Buyer, Omit<SeedAddress, "recipient">> = {
  lena: { street: "Winsstraße 41", postcode: "10405", city: "Berlin", country: "DE" },
  jonas: { street: "Andra Långgatan 12", postcode: "413 28", city: "Göteborg", country: "SE" },
  kasia: { street: "ul. Stawki 8", postcode: "00-193", city: "Warszawa", country: "PL" },
  soren: { street: "Jægergårdsgade 60", postcode: "8000", city: "Aarhus", country: "DK" },
};

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
    const { id: buyerId, name: recipient } = buyer === "lena" ? lena() : sellerOf(buyer);
    return { listing, buyerId, address: { recipient, ...homes[buyer] }, reaches };
  });
}

function lena() {
  const account = accounts.find(({ role }) => role === "buyer");
  if (!account) throw new Error("The buyer's account is missing.");
  return account;
}
