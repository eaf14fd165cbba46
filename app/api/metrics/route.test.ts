import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/testing/database";

testDatabase();
const TOKEN = "a-token-of-more-than-thirty-two-characters";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

async function ask(authorization?: string): Promise<Response> {
  const { GET } = await import("./route");
  return GET(
    new Request("http://shop.example/api/metrics", { headers: authorization ? { authorization } : {} }),
  );
}

it("is not there without a token set", async () => {
  vi.stubEnv("METRICS_TOKEN", "");
  expect((await ask("Bearer ")).status).toBe(404);
});

// Red without isEqual() in route.ts.
it("asks for the very token", async () => {
  vi.stubEnv("METRICS_TOKEN", TOKEN);
  for (const wrong of [
    undefined,
    TOKEN,
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    "Bearer",
    `Basic ${TOKEN}`,
  ]) {
    expect((await ask(wrong)).status, wrong).toBe(401);
  }
});
