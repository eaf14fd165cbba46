/** The chapters of the reference, in their order. */
export const TAGS = {
  People: "Sign up, sign in, and say who you are.",
  "Payment account":
    "Where a seller's money goes. The payment provider asks for the details on its own page.",
  Listings: "What is on sale. Anyone may look; sellers list, change, pause and remove their own.",
  Photos: "A photo is sent straight to the bucket, with an address that is good for a quarter of an hour.",
  Sellers: "What everyone may know of a seller.",
  Orders:
    "Buying, paying, sending, receiving. An order is there for its buyer and its seller; nobody else finds it.",
  Operators: "For those who run the place.",
} as const;

export type Tag = keyof typeof TAGS;
