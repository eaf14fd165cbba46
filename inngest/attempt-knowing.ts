import { keepFacts } from "./keep-facts";
import { attempt } from "./run";

/** Keeps what the event itself tells, then runs a step's work that stands on it; failures go the way of `attempt`. */
export function attemptKnowing<T>(data: Parameters<typeof keepFacts>[0], work: () => Promise<T>): Promise<T> {
  return attempt(async () => {
    await keepFacts(data);
    return work();
  });
}
