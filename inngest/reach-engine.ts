/** How long one call to the engine may take, in milliseconds; with the SDK's four more tries, less than a relay's lease. */
const TIMEOUT_MS = 3000;

/**
 * The engine did not answer, or not as itself: nothing is wrong with what was sent. The SDK writes anything but
 * "fetch failed" into the log as a fault of ours.
 */
export class EngineAway extends Error {
  override readonly name = "EngineAway";
  constructor(why: string, options?: ErrorOptions) {
    super(`fetch failed: the workflow engine ${why}`, options);
  }
}

/** How the SDK reaches the engine: never for longer than it takes to know that it is away. */
export const reachEngine: typeof fetch = async (input, init) => {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
  const answer = await fetch(input, { ...init, signal }).catch((cause: unknown) => {
    throw new EngineAway("did not answer", { cause });
  });
  if (answer.status < 500 && answer.status !== 429) return answer;
  await answer.body?.cancel();
  throw new EngineAway(`answered ${answer.status}`);
};
