import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Environment, nextCommand, runNode } from "./run-child";

const ROOT = path.join(import.meta.dirname, "..");
const STAMP = path.join(ROOT, ".next/resalehub-sources");
const SOURCES = ["app", "components", "emails", "inngest", "lib", "messages", "public"];
const FILES = [
  "next.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "package-lock.json",
  "tsconfig.json",
  "postcss.config.mjs",
];

/** Builds the app unless the last build was made from the very same sources; answers whether it built. */
export async function buildApp(env: Environment): Promise<boolean> {
  const fingerprint = await fingerprintSources();
  if (
    existsSync(STAMP) &&
    readFileSync(STAMP, "utf8") === fingerprint &&
    existsSync(path.join(ROOT, ".next/BUILD_ID"))
  )
    return false;
  await runNode(nextCommand("build"), {
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    quiet: true,
  });
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, fingerprint);
  return true;
}

async function fingerprintSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of SOURCES) {
    if (!existsSync(path.join(ROOT, folder))) continue;
    const entries = await readdir(path.join(ROOT, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(path.relative(ROOT, file)).update(await readFile(file));
  }
  for (const file of FILES)
    if (existsSync(path.join(ROOT, file))) hash.update(file).update(await readFile(path.join(ROOT, file)));
  return hash.digest("hex");
}
