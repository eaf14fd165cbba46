import { defineConfig } from "vitest/config";
import { VENDORS } from "./scripts/vendors/vendors";

// `npm run test:vendors`: no database of our own is needed, and sandboxes dislike being hurried.
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: VENDORS.flatMap((vendor) => vendor.suites),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    fileParallelism: true,
  },
});
