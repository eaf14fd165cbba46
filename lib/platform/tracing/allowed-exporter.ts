import type { Attributes } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-base";

/** What may stand in a span that leaves: names, patterns, figures, ids of requests. No address, query or message. */
const ALLOWED = new Set([
  "http.method",
  "http.route",
  "http.status_code",
  "next.route",
  "next.span_type",
  "resalehub.code",
  "resalehub.event",
  "resalehub.event_id",
  "resalehub.function",
  "resalehub.outcome",
  "resalehub.request_id",
  "resalehub.run",
]);

/** Sends spans on with what is on the list and nothing else: libraries put whole addresses and messages into theirs. */
export function allowedExporter(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(reduced), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

function reduced(span: ReadableSpan): ReadableSpan {
  return Object.create(span, {
    name: { value: span.name.replace(/\bhttps?:\/\/\S+/g, "").trim() },
    attributes: { value: allowed(span.attributes) },
    // An event is an exception, with its message and stack: the log has those.
    events: { value: [] },
    status: { value: { code: span.status.code } },
    links: { value: span.links.map(({ context }) => ({ context })) },
  }) as ReadableSpan;
}

function allowed(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => ALLOWED.has(name)));
}
