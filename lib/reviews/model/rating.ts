import type { Rating } from "../contract";

/** The rating out of how many reviews there are and the sum of their stars, to two decimals. */
export function ratingOf(count: number, starsInAll: number): Rating {
  return { count, average: count === 0 ? null : Math.round((starsInAll * 100) / count) / 100 };
}
