/** Works on many things, a few at a time; the first failure ends it. */
export async function inParallel<T>(
  things: Iterable<T>,
  width: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const queue = things[Symbol.iterator]();
  const worker = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
