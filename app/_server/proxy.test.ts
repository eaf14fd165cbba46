import { unstable_doesMiddlewareMatch as passesThrough } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { config, proxy } from "@/proxy";

beforeEach(() => {
  vi.stubEnv("APP_URL", "https://shop.example");
});

function post(origin: string, url = "https://shop.example/sign-in"): number {
  const { host } = new URL(url);
  return proxy(new NextRequest(url, { method: "POST", headers: { origin, host } })).status;
}

describe("proxy", () => {
  // Red without the check: Next refuses a foreign page's form by itself, but as a fault of ours (500).
  it.each(["https://evil.example", "null", "https://shop.example.evil.example"])(
    "answers 403 to a form on %s",
    (origin) => {
      expect(post(origin)).toBe(403);
    },
  );

  it("lets our own forms through, also at another address of this host", () => {
    expect(post("https://shop.example")).toBe(200);
    expect(post("http://127.0.0.1:3000", "http://127.0.0.1:3000/sign-in")).toBe(200);
  });

  it("leaves reading alone", () => {
    const headers = { origin: "https://evil.example" };
    expect(proxy(new NextRequest("https://shop.example/en", { headers })).status).toBe(200);
  });
});

// Red without the loop over transportSecurity in proxy.ts.
it.each([
  ["https://shop.example", "max-age=63072000; includeSubDomains; preload"],
  ["http://localhost:3000", null],
])("tells browsers at %s whether to come encrypted only", (url, said) => {
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("APP_URL", url);
  for (const path of ["/en", "/sign-in", "/api/v1/%E0%A4"])
    expect(proxy(new NextRequest(url + path)).headers.get("strict-transport-security"), path).toBe(said);
});

describe("what passes through the proxy", () => {
  const passes = (url: string) => passesThrough({ config, nextConfig: {}, url });

  // Red when a page, or an address of the API that may be unreadable, is left out.
  it.each([
    "/",
    "/en",
    "/sign-in",
    "/buy/abc",
    "/api/health/live",
    "/api/webhooks/stripe",
    "/api/v1/%E0%A4",
    "/api/v1/a%20b",
  ])("%s does", (url) => {
    expect(passes(url)).toBe(true);
  });

  it.each([
    "/api/v1/listings",
    "/api/v1/orders/4h8tn2vqxa/payment",
    "/api/v1/openapi.json",
    "/_next/static/a.js",
  ])("%s does not", (url) => {
    expect(passes(url)).toBe(false);
  });
});
