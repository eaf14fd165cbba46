import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";
import { readMetrics } from "@/lib/platform/metrics/read-metrics";

/** The measures of this process in Prometheus' text format, for whoever has the token; without one set, nothing is here. */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = env();
  if (!METRICS_TOKEN) return new Response(null, { status: 404 });
  if (!isEqual(request.headers.get("authorization") ?? "", `Bearer ${METRICS_TOKEN}`)) {
    return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  }
  const { text, contentType } = await readMetrics();
  return new Response(text, { headers: { "content-type": contentType, "cache-control": "no-store" } });
}

/** In a time that tells nothing about where they differ, nor how long the token is. */
function isEqual(said: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(said), digest(wanted));
}
