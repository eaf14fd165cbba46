import { existsSync } from "node:fs";
import type { BrowserSource } from "./browser";
import { runQuietly } from "./run-quietly";

const LIMIT_MS = 600_000;
// Another apt may be at work on a fresh machine: wait for it instead of failing.
const WAIT_FOR_LOCK = ["-o", "DPkg::Lock::Timeout=300"];
const PACKAGES = ["chromium", "fonts-liberation"];

/** Debian's package, when we are root on a machine with apt. */
export const debianPackage: BrowserSource = {
  name: "Debian's package",
  async offer() {
    if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return [];
    const run = (...args: string[]) =>
      runQuietly("apt-get", [...WAIT_FOR_LOCK, ...args], {
        limitMs: LIMIT_MS,
        env: { DEBIAN_FRONTEND: "noninteractive" },
      });
    // Yesterday's list may do where today's cannot be had, so its failure is not the end.
    await run("update");
    const done = await run("install", "-y", "--no-install-recommends", ...PACKAGES);
    return done ? [{ name: "Debian's chromium", executablePath: "/usr/bin/chromium" }] : [];
  },
};
