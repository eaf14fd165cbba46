import { unstable_cache } from "next/cache";

/** How long a public read may stand when nothing was heard of it, in seconds: the backstop behind the tags. */
const BACKSTOP_SECONDS = 300;

/** Keeps a public read (the same for everyone) until one of its tags goes stale; the page around it gets the tags too. */
export function cached<T>(
  key: readonly string[],
  tags: readonly string[],
  read: () => Promise<T>,
): Promise<T> {
  return unstable_cache(read, [...key], { tags: [...tags], revalidate: BACKSTOP_SECONDS })();
}
