import { afterEach, expect, it, vi } from "vitest";
import { assertLocalAllowed } from "./guard";

afterEach(() => vi.unstubAllEnvs());

it("allows development and tests", () => {
  vi.stubEnv("NODE_ENV", "development");
  expect(() => assertLocalAllowed("mailbox")).not.toThrow();
});

it("refuses production and says what to do", () => {
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("RESALEHUB_LOCAL", "");
  expect(() => assertLocalAllowed("mailbox")).toThrow(/mailbox.*RESALEHUB_LOCAL=1/);
});

it("allows the demo, which runs a production build on purpose", () => {
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("RESALEHUB_LOCAL", "1");
  expect(() => assertLocalAllowed("mailbox")).not.toThrow();
});
