import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { publicPolicy, strictPolicy } from "./content-security-policy";

/** The policy as a browser reads it: what each rule allows. */
function rules(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy.split("; ").map((rule) => {
      const [name = "", ...allowed] = rule.split(" ");
      return [name, allowed];
    }),
  );
}

beforeEach(() => {
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("ASSETS_BASE_URL", "https://photos.example/public");
  vi.stubEnv("S3_BUCKET", "shop-photos");
  vi.stubEnv("S3_REGION", "eu-west-1");
  vi.stubEnv("S3_ENDPOINT", undefined);
  vi.stubEnv("STRIPE_API_URL", undefined);
  for (const name of ["PUSHER_KEY", "PUSHER_CLUSTER", "PUSHER_WS_URL"]) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

describe("strictPolicy", () => {
  it("runs only scripts that carry the nonce, and what those load", () => {
    const scripts = rules(strictPolicy("bm9uY2U="))["script-src"];
    expect(scripts).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"]);
  });

  it("lets a form end on this site or on the payment provider's pages, and nowhere else", () => {
    expect(rules(strictPolicy("n"))["form-action"]).toEqual([
      "'self'",
      "https://checkout.stripe.com",
      "https://connect.stripe.com",
    ]);
    vi.stubEnv("STRIPE_API_URL", "http://127.0.0.1:3003/anything");
    expect(rules(strictPolicy("n"))["form-action"]).toEqual(["'self'", "http://127.0.0.1:3003"]);
  });

  it("lets photos be sent to the bucket", () => {
    const connect = () => rules(strictPolicy("n"))["connect-src"];
    expect(connect()).toEqual(["'self'", "https://shop-photos.s3.eu-west-1.amazonaws.com"]);
    vi.stubEnv("S3_ENDPOINT", "http://127.0.0.1:3001/path");
    expect(connect()).toEqual(["'self'", "http://127.0.0.1:3001"]);
  });

  it("sends nothing anywhere else while no bucket is set", () => {
    vi.stubEnv("S3_BUCKET", undefined);
    expect(rules(strictPolicy("n"))["connect-src"]).toEqual(["'self'"]);
  });
});

describe("publicPolicy", () => {
  it("runs no script of another origin, and lets no form and no request leave", () => {
    const policy = rules(publicPolicy());
    expect(policy["script-src"]).toEqual(["'self'", "'unsafe-inline'"]);
    expect(policy["form-action"]).toEqual(["'self'"]);
    expect(policy["connect-src"]).toEqual(["'self'"]);
  });
});

describe.each([
  ["strictPolicy", () => strictPolicy("n")],
  ["publicPolicy", publicPolicy],
])("%s", (_name, policy) => {
  it("forbids another base, objects, and framing", () => {
    expect(rules(policy())).toMatchObject({
      "default-src": ["'self'"],
      "base-uri": ["'none'"],
      "object-src": ["'none'"],
      "frame-ancestors": ["'none'"],
    });
  });

  it("shows photos from the public door and from no other origin", () => {
    const origins = rules(policy())["img-src"]?.filter((source) => source.includes("//"));
    expect(origins).toEqual(["https://photos.example"]);
  });

  it("connects to live delivery where there is one, and to no other place of its kind", () => {
    const connect = () => rules(policy())["connect-src"]?.filter((source) => !source.includes("amazonaws"));
    expect(connect()).toEqual(["'self'"]);
    vi.stubEnv("PUSHER_KEY", "key");
    vi.stubEnv("PUSHER_CLUSTER", "eu");
    expect(connect()).toEqual(["'self'", "wss://ws-eu.pusher.com", "https://sockjs-eu.pusher.com"]);
    vi.stubEnv("PUSHER_WS_URL", "ws://127.0.0.1:3008");
    expect(connect()).toEqual(["'self'", "ws://127.0.0.1:3008"]);
  });

  it("evaluates text as code in development alone", () => {
    expect(policy()).not.toContain("unsafe-eval");
    vi.stubEnv("NODE_ENV", "development");
    expect(policy()).toContain("'unsafe-eval'");
  });
});
