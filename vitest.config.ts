import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["{lib,local,inngest,app,prisma,scripts,components,emails}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", ".next/**", ".data/**", "scripts/http-proofs/**"],
    globalSetup: "scripts/vitest-global-setup.ts",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
