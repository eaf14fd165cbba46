import path from "node:path";
import { Presets, SingleBar } from "cli-progress";
import { closeDatabase } from "@/lib/platform/db/client";
import { seed } from "./seed";

process.env.LOG_LEVEL ??= "warn";

/** `tsx prisma/seed/cli.ts`: fills the shop that DATABASE_URL names, and shows how far it is; `--small` brings a tenth of it. */
const cacheDir = path.join(import.meta.dirname, "../../.cache/seed");
const bar = new SingleBar(
  {
    format: "  Filling the shop [{bar}] {value}/{total}  {what}",
    hideCursor: true,
    // Without a terminal the bar is a line now and then, so that a log stays readable.
    noTTYOutput: true,
    notTTYSchedule: 5_000,
    clearOnComplete: false,
    fps: 8,
  },
  Presets.shades_classic,
);
let started = false;

try {
  await seed({
    cacheDir,
    small: process.argv.includes("--small"),
    onProgress(done, total, what) {
      if (!started) bar.start(total, done, { what: "" });
      started = true;
      bar.update(done, { what: what.slice(0, 40) });
    },
  });
} finally {
  if (started) bar.stop();
  await closeDatabase();
}
