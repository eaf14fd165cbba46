import { Failure } from "@/lib/kernel/failure";
import { reachDatabase } from "./db/away";
import { metrics } from "./metrics/metrics";
import { inSpan } from "./tracing/in-span";
import { takeInHand } from "./work-in-hand";

type About = {
  readonly kind: "command" | "query" | "task";
  /** The definition's own name, so the set of them is closed. */
  readonly name: string;
  readonly requestId: string | undefined;
};

/** Lets a command, query or task be seen: its time by outcome, a span of its own, and no end of the process before it. */
export function observed<T>({ kind, name, requestId }: About, work: () => Promise<T>): Promise<T> {
  const attributes = { "resalehub.request_id": requestId };
  return takeInHand(
    inSpan(`${kind} ${name}`, attributes, async (span) => {
      const started = performance.now();
      let outcome = "ok";
      try {
        return await reachDatabase(work);
      } catch (error) {
        outcome = error instanceof Failure ? error.kind : "unforeseen";
        throw error;
      } finally {
        span.setAttribute("resalehub.outcome", outcome);
        metrics().workSeconds.observe({ kind, name, outcome }, (performance.now() - started) / 1000);
      }
    }),
  );
}
