/**
 * Throws unless something answers at this address. No key is sent and nothing is written, so whatever it says of the
 * address will do: it is up and reached. 5xx is its own trouble.
 */
export async function answers(url: URL | string, signal: AbortSignal): Promise<void> {
  const answer = await fetch(url, { signal });
  await answer.body?.cancel();
  if (answer.status >= 500) throw new Error(`answered ${answer.status}`);
}
