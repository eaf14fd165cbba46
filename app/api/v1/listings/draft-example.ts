/** A listing that would be fine, once its photo has arrived. */
export const DRAFT_EXAMPLE = {
  title: "Leica M6, black",
  description: "Bought new in 1998, used on three journeys. Everything works.",
  categorySlug: "cameras",
  condition: "very_good",
  price: { minor: 145_000, currency: "EUR" },
  stock: 1,
  photoIds: ["0192f0c4-7a1e-7c3b-9d2a-5f6e7d8c9b0a"],
} as const;
