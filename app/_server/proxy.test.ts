import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { proxy } from "@/proxy";

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
