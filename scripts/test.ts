import { readFileSync } from "node:fs";
import { findBrowser } from "./browser/find-browser";
import { buildApp } from "./build-app";
import { runPlaywright } from "./playwright";
import { generateClient } from "./prepare-database";
import { onSignal } from "./stand/on-signal";
import { startAppOf, startTestStand } from "./stand/test-stand";
import { addCounts, type Count, closingLine, countPlaywright, NOTHING } from "./test-run/count";
import { runVitest, withReport } from "./test-run/run-vitest";
import { Timetable } from "./test-run/timetable";

// `npm test`: everything that proves the marketplace, from pure rules to a sale in a real browser.
const times = new Timetable();
const counts: [part: string, count: Count][] = [];

/** Runs one part of the tests; a part that breaks down is one failure, and the others still run. */
async function part(name: string, work: () => Promise<Count>): Promise<void> {
  process.stdout.write(`\n── ${name}\n`);
  try {
    counts.push([name, await times.time(name, work)]);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    counts.push([name, { ...NOTHING, failed: 1 }]);
  }
}

await times.time("Generate the database client", generateClient);
await part("Rules, commands, conformance", () => runVitest([]));
await part("Browser journeys", () => journeys());
await part("Proofs over HTTP", async () => {
  await buildApp(process.env);
  return runVitest(["--config", "vitest.proofs.config.ts"]);
});

const total = counts.map(([, count]) => count).reduce(addCounts, NOTHING);
for (const [name, count] of counts) process.stdout.write(`\n  ${name}: ${closingLine(count)}`);
process.stdout.write(`\n\n${times.print()}\n\n${closingLine(total)}\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function journeys(): Promise<Count> {
  const browser = await times.time("Find a browser", () => findBrowser());
  const stand = await startTestStand({ seed: true, onStep: times.note });
  onSignal(stand.close);
  try {
    await times.time("Build the app", () => buildApp(stand.env));
    await times.time("Start the app", () => startAppOf(stand));
    const count = await withReport(async (file) => {
      await runPlaywright({ stand, browser, env: { E2E_REPORT_FILE: file } });
      return countPlaywright(JSON.parse(readFileSync(file, "utf8")));
    });
    return addCounts(count, logCount(stand.app.errors()));
  } finally {
    await stand.close();
  }
}

/** What the app logs at error while people use it is a bug: one test of its own. */
function logCount(errors: readonly string[]): Count {
  if (errors.length === 0) return { ...NOTHING, passed: 1 };
  process.stderr.write(`\nThe app logged ${errors.length} errors:\n${errors.slice(0, 20).join("\n")}\n`);
  return { ...NOTHING, failed: 1 };
}
