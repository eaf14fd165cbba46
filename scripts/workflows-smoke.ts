import { closeDatabase } from "@/lib/platform/db/client";
import { runSmoke } from "./smoke/run-smoke";

// `npm run workflows:smoke`, with a deployment's environment: does the workflow engine reach the app?
const wait = process.argv.indexOf("--wait");
const seconds = wait > 0 ? Number(process.argv[wait + 1]) : 60;
if (!(seconds > 0)) {
  process.stderr.write("Usage: npm run workflows:smoke [-- --wait SECONDS]\n");
  process.exit(2);
}

try {
  const { legs, hint } = await runSmoke({ waitMs: seconds * 1000 });
  for (const { what, ms } of legs)
    process.stdout.write(`  ok  ${what.padEnd(22)} ${String(ms).padStart(6)} ms\n`);
  if (hint) process.stdout.write(`\nBroken after that. ${hint}\n`);
  else process.stdout.write("\nThe workflow engine reaches the app, and the app answers.\n");
  process.exitCode = hint ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
