import { context, propagation, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { env } from "../env";
import { allowedExporter } from "./allowed-exporter";
import { sampler } from "./sampler";

/**
 * Begins to trace this process and answers how to send on what is still kept here. Next's own spans and ours go to
 * OTEL_EXPORTER_OTLP_ENDPOINT; the exporter itself reads that and its headers. Loaded only when that is set.
 */
export function startTracing(): () => Promise<void> {
  const { OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER_ARG } = env();
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": OTEL_SERVICE_NAME }),
    sampler: sampler(OTEL_TRACES_SAMPLER_ARG),
    spanProcessors: [new BatchSpanProcessor(allowedExporter(new OTLPTraceExporter()))],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return () => provider.shutdown();
}
