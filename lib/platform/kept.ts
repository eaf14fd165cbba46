/**
 * Keeps an answer for a while, in milliseconds, and asks once however many want it meanwhile: what anyone may call
 * as often as they like must not put load on what stands behind it. A failure is not kept.
 */
export function kept<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let current: { answer: Promise<T>; until: number } | undefined;
  return () => {
    if (current && performance.now() < current.until) return current.answer;
    // While it is being asked nobody asks again; the time counts from when it is known.
    const mine = { answer: ask(), until: Number.POSITIVE_INFINITY };
    current = mine;
    mine.answer.then(
      () => {
        mine.until = performance.now() + ms;
      },
      () => {
        mine.until = 0;
      },
    );
    return mine.answer;
  };
}
