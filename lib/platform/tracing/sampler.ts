import { trace } from "@opentelemetry/api";
import { type Sampler, SamplingDecision, TraceIdRatioBasedSampler } from "@opentelemetry/sdk-trace-base";

/** Asked every few seconds by machines: their traces would bury all others. */
const QUIET = /^\/api\/(health\/|metrics\b)/;

/**
 * Keeps this part of all traces, from 0 to 1, decided by the trace's id alone: every process decides alike, and a
 * stranger who sends a `traceparent` cannot have more of them kept.
 */
export function sampler(ratio: number): Sampler {
  const byId = new TraceIdRatioBasedSampler(ratio);
  return {
    shouldSample(context, traceId, _name, _kind, attributes) {
      const parent = trace.getSpan(context);
      // Within this process a span follows its parent.
      if (parent && !parent.spanContext().isRemote) {
        const kept = parent.isRecording();
        return { decision: kept ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD };
      }
      if (QUIET.test(String(attributes["http.target"] ?? "")))
        return { decision: SamplingDecision.NOT_RECORD };
      return byId.shouldSample(context, traceId);
    },
    toString: () => `by id, ${ratio}`,
  };
}
