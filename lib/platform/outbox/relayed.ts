import { SpanKind, trace } from "@opentelemetry/api";
import { contextOf, currentTraceparent } from "../tracing/traceparent";
import type { StoredEvent } from "./event-row";

/**
 * Sends rows, each within a span that continues the trace of the command that wrote it (a batch mixes the news of many
 * requests); a workflow then continues that span.
 */
export async function relayed<Row extends StoredEvent>(
  rows: readonly Row[],
  send: (rows: readonly StoredEvent[]) => Promise<void>,
): Promise<void> {
  const spans = rows.map((row) => startRelaySpan(row));
  try {
    await send(rows.map((row, i) => ({ ...row, traceparent: spans[i]?.traceparent ?? null })));
  } finally {
    for (const { span } of spans) span.end();
  }
}

function startRelaySpan({ id, name, traceparent }: StoredEvent) {
  const parent = contextOf(traceparent);
  const attributes = { "resalehub.event": name, "resalehub.event_id": id };
  const span = trace
    .getTracer("resalehub")
    .startSpan(`relay ${name}`, { kind: SpanKind.PRODUCER, attributes }, parent);
  return { span, traceparent: traceparent && currentTraceparent(trace.setSpan(parent, span)) };
}
