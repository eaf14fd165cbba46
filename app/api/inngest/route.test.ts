import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { testEnvironment } from "@/lib/testing/environment";

const told: string[] = [];

beforeAll(() => {
  for (const [name, value] of Object.entries(testEnvironment())) vi.stubEnv(name, value);
  vi.stubEnv("APP_URL", "https://shop.example");
  vi.stubGlobal("fetch", async (_url: unknown, init?: RequestInit) => {
    told.push(String(init?.body));
    return Response.json({ ok: true, modified: true });
  });
});

afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

// Red without `serveOrigin`: whoever asks us to register names the host that our events are then sent to.
it("registers its own address, whatever host the request names", async () => {
  const { PUT } = await import("./route");
  const url = "https://evil.example/api/inngest";
  await PUT(new NextRequest(url, { method: "PUT", headers: { host: "evil.example" } }), {});
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0] ?? "{}")).toMatchObject({ url: "https://shop.example/api/inngest" });
  expect(told[0]).not.toContain("evil.example");
});
