import { type Attributes, type Context, context, type Span, SpanStatusCode, trace } from "@opentelemetry/api";
import { Failure } from "@/lib/kernel/failure";

/**
 * Runs work in a span of its own; without an exporter (tracing/start.ts) this is a call and nothing more. Attributes
 * are names, ids of requests and outcomes; what is not on the list in allowed-exporter.ts never leaves the process.
 */
export function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
  parent: Context = context.active(),
): Promise<T> {
  return trace.getTracer("resalehub").startActiveSpan(name, { attributes }, parent, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      // What was foreseen is an answer, not an error. The message is not told: it may carry someone's data.
      if (error instanceof Failure) span.setAttribute("resalehub.code", `${error.domain}.${error.code}`);
      else span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
