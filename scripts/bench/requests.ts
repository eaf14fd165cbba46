import type { Ask } from "./load";
import { WORDS } from "./words";

/** Numbers that look random and are the same in each run. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T;

type Make = (next: () => number) => Ask;

/** A category from some price on, cheapest first: hardly any two requests are the same. */
export const browse: Make = (next) => ({
  path: `/api/v1/listings?category=${pick(WORDS.categories, next)}&sort=price_asc&limit=24&minPrice=${Math.floor(next() * 60_000)}`,
});

/** A word, best match first, from some price on. */
export const search: Make = (next) => ({
  path: `/api/v1/listings?q=${pick([...WORDS.nouns, ...WORDS.adjectives], next).toLowerCase()}&limit=24&minPrice=${Math.floor(next() * 20_000)}`,
});

/** Any of these pages. */
export const anyOf =
  (paths: readonly string[]): Make =>
  (next) => ({ path: pick(paths, next) });

/** For each client its own list, the same in each run. */
export function asksOf(make: Make, seed: number, count: number): (client: number) => Ask[] {
  return (client) => {
    const next = numbers(seed * 1000 + client);
    return Array.from({ length: count }, () => make(next));
  };
}
