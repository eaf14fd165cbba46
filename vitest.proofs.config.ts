import { defineConfig } from "vitest/config";

// Each file brings up a marketplace of its own around the built app, so they take turns on the two cores.
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["scripts/http-proofs/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 180_000,
    pool: "forks",
    fileParallelism: false,
  },
});
