import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateSchemas } from "./generate-schemas";

it("keeps the committed request schemas equal to the SDK's types", { timeout: 120_000 }, () => {
  const committed = readFileSync(new URL("./schemas.json", import.meta.url), "utf8");
  // Not toBe: a difference of 170 KB would fill the screen.
  expect(committed === generateSchemas(), "run: npx tsx local/stripe/generate-schemas.ts").toBe(true);
});
