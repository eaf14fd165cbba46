import { defineConfig } from "vitest/config";

// Each file brings up a marketplace of its own around the built app and waits a good part of its time: two at once keep
// two cores busy.
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["scripts/http-proofs/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 180_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
