import { context, trace } from "@opentelemetry/api";
import { Middleware } from "inngest";
import { metrics } from "@/lib/platform/metrics/metrics";
import { inSpan } from "@/lib/platform/tracing/in-span";
import { contextOf } from "@/lib/platform/tracing/traceparent";

type Outcome = "started" | "completed" | "failed";

/** Lets every workflow be seen: its runs counted, each step timed, in a span that continues the event's trace. */
export class Observed extends Middleware.BaseMiddleware {
  readonly id = "observed";

  override onRunStart({ fn }: Middleware.OnRunStartArgs): void {
    count(fn.id(), "started");
  }

  override onRunComplete({ fn }: Middleware.OnRunCompleteArgs): void {
    count(fn.id(), "completed");
  }

  /** Called for each try; only the last one ends the run. */
  override onRunError({ fn, isFinalAttempt }: Middleware.OnRunErrorArgs): void {
    if (isFinalAttempt) count(fn.id(), "failed");
  }

  override wrapStepHandler({ ctx, fn, next }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
    const name = fn.id();
    const attributes = { "resalehub.function": name, "resalehub.run": ctx.runId };
    const { traceparent } = (ctx.event.data ?? {}) as { traceparent?: unknown };
    const parent = contextOf(typeof traceparent === "string" ? traceparent : null);
    // The engine's call that the step runs in has a trace of its own; a link leads there.
    const call = trace.getSpanContext(context.active());
    return inSpan(
      `step ${name}`,
      attributes,
      async (span) => {
        if (call) span.addLink({ context: call });
        const started = performance.now();
        let outcome = "failed";
        try {
          const result = await next();
          outcome = "ok";
          return result;
        } finally {
          span.setAttribute("resalehub.outcome", outcome);
          metrics().workflowStepSeconds.observe(
            { function: name, outcome },
            (performance.now() - started) / 1000,
          );
        }
      },
      parent,
    );
  }
}

function count(name: string, outcome: Outcome): void {
  metrics().workflowRuns.inc({ function: name, outcome });
}
