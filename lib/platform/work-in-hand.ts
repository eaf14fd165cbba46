// Next bundles this module more than once; the process has one such list.
const holder = globalThis as typeof globalThis & { __resalehubInHand?: Set<Promise<unknown>> };

function inHand(): Set<Promise<unknown>> {
  holder.__resalehubInHand ??= new Set();
  return holder.__resalehubInHand;
}

/** Notes work that was begun, so that the process does not end under it though nobody waits for its answer any more. */
export function takeInHand<T>(work: Promise<T>): Promise<T> {
  const all = inHand();
  const noted = work.finally(() => all.delete(noted));
  all.add(noted);
  return noted;
}

/** Waits until all that was begun is done, well or badly, and what that began as well; answers whether there was any. */
export async function allInHandDone(): Promise<boolean> {
  const any = inHand().size > 0;
  while (inHand().size > 0) await Promise.allSettled(inHand());
  return any;
}
