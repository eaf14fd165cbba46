import type { NextRequest } from "next/server";
import { isEnding } from "@/lib/platform/ending";
import { readiness } from "@/lib/platform/health/readiness";

/**
 * Whether all that the app needs is there, each part with its state: 503 when one is not. For monitors. Load balancers
 * ask `?for=traffic`, which looks at the database alone: without the rest most of the shop still works.
 */
export async function GET(request: NextRequest): Promise<Response> {
  if (isEnding()) return answer(503, { status: "ending", parts: [] });
  const scope = request.nextUrl.searchParams.get("for") === "traffic" ? "traffic" : "all";
  const parts = await readiness(scope);
  const ready = parts.every((part) => part.state !== "failing");
  return answer(ready ? 200 : 503, { status: ready ? "ready" : "not_ready", parts });
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
