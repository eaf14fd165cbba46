import { expect, it, vi } from "vitest";
import { withAnswerHeaders } from "./answer-headers";

// Red without the loop in answer-headers.ts: nothing else tells it of answers that pass by the proxy.
it.each([
  ["https://shop.example", "max-age=63072000; includeSubDomains; preload"],
  ["http://localhost:3000", null],
])("says at %s whether to come encrypted only, and never keeps an answer", (url, said) => {
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("APP_URL", url);
  const { headers } = withAnswerHeaders(new Response(), "id");
  expect(headers.get("strict-transport-security")).toBe(said);
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("x-request-id")).toBe("id");
});
