import { type Context, context, ROOT_CONTEXT, trace } from "@opentelemetry/api";

const SHAPE = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The span of a context in the W3C's words (trace-context, `traceparent`); null when nothing is traced. */
export function currentTraceparent(within: Context = context.active()): string | null {
  const span = trace.getSpanContext(within);
  if (!span || !trace.isSpanContextValid(span)) return null;
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, "0")}`;
}

/** What continues the trace that a row or an event carries; the active context when it carries none. */
export function contextOf(traceparent: string | null | undefined): Context {
  const [, traceId, spanId, flags] = SHAPE.exec(traceparent ?? "") ?? [];
  if (!traceId || !spanId || !flags) return context.active();
  const span = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return trace.isSpanContextValid(span) ? trace.setSpanContext(ROOT_CONTEXT, span) : context.active();
}
