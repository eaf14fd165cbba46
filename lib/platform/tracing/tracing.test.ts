import { context, ROOT_CONTEXT, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SamplingDecision,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { requestFailure } from "@/lib/kernel/failure";
import { allowedExporter } from "./allowed-exporter";
import { inSpan } from "./in-span";
import { sampler } from "./sampler";
import { contextOf, currentTraceparent } from "./traceparent";

const kept = new InMemorySpanExporter();
const provider = new BasicTracerProvider({
  spanProcessors: [new SimpleSpanProcessor(allowedExporter(kept))],
});
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
trace.setGlobalTracerProvider(provider);
beforeEach(() => kept.reset());
afterAll(() => provider.shutdown());

describe("traceparent", () => {
  it("carries a span on, and takes nothing else for one", async () => {
    let carried: string | null = null;
    await inSpan("first", {}, async () => {
      carried = currentTraceparent();
    });
    expect(carried).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    await inSpan("second", {}, async () => {}, contextOf(carried));
    const [first, second] = kept.getFinishedSpans();
    expect(second?.spanContext().traceId).toBe(first?.spanContext().traceId);
    expect(second?.parentSpanContext?.spanId).toBe(first?.spanContext().spanId);
    for (const bad of [null, "", "00-x-y-01", `00-${"0".repeat(32)}-${"0".repeat(16)}-01`, "; drop table"]) {
      expect(trace.getSpanContext(contextOf(bad)), String(bad)).toBeUndefined();
    }
    expect(currentTraceparent()).toBeNull();
  });
});

describe("what leaves the process", () => {
  // Red without allowed() and the rest of reduced() in allowed-exporter.ts.
  it("is on the list: no address, no message, no event", async () => {
    const attributes = { "http.target": "/search?q=secret", "resalehub.outcome": "ok" };
    const work = inSpan("fetch GET https://api.example/secret?x", attributes, async (span) => {
      span.recordException(new Error("secret"));
      span.setStatus({ code: SpanStatusCode.ERROR, message: "secret" });
      throw new Error("secret");
    });
    await expect(work).rejects.toThrow("secret");
    const [span] = kept.getFinishedSpans();
    expect(span?.name).toBe("fetch GET");
    expect(span?.attributes).toEqual({ "resalehub.outcome": "ok" });
    expect(span?.events).toEqual([]);
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
    // What an exporter reads besides is still there.
    expect(span?.spanContext().traceId).toHaveLength(32);
    expect(span?.resource.attributes).toBeDefined();
  });

  it("takes what was foreseen for an answer, not an error", async () => {
    const work = inSpan("refused", {}, async () => {
      throw requestFailure("forbidden");
    });
    await expect(work).rejects.toThrow();
    expect(kept.getFinishedSpans()[0]).toMatchObject({
      status: { code: SpanStatusCode.UNSET },
      attributes: { "resalehub.code": "request.forbidden" },
    });
  });
});

describe("sampler", () => {
  const ask = (ratio: number, within: typeof ROOT_CONTEXT, traceId: string, target = "/en") =>
    sampler(ratio).shouldSample(within, traceId, "", 0, { "http.target": target }, []).decision;
  // The library folds an id by exclusive or: this one comes out highest.
  const high = "f".repeat(8) + "0".repeat(24);
  const remote = contextOf(`00-${high}-${"1".repeat(16)}-01`);

  // Red when the flag of a remote parent is believed in sampler.ts.
  it("decides by the trace's id, whatever a stranger's traceparent asks for", () => {
    expect(ask(1, remote, high)).toBe(SamplingDecision.RECORD_AND_SAMPLED);
    expect(ask(0.1, remote, high)).toBe(SamplingDecision.NOT_RECORD);
  });

  it("leaves out probes", () => {
    for (const path of ["/api/health/live", "/api/health/ready?for=traffic", "/api/metrics"]) {
      expect(ask(1, ROOT_CONTEXT, high, path), path).toBe(SamplingDecision.NOT_RECORD);
    }
  });
});
