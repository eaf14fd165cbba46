import { readFileSync } from "node:fs";
import path from "node:path";
import { runNode } from "../run-child";
import { type Count, closingLine, NOTHING } from "../test-run/count";
import { withReport } from "../test-run/run-vitest";
import { missingSettings, refuseEnvironment, VENDORS, type Vendor } from "./vendors";

const ROOT = path.join(import.meta.dirname, "../..");
/** What the suites' process inherits: no setting of a shop can get in. */
const PASSED_ON =
  /^(PATH|HOME|TMPDIR|LANG|TZ|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|HTTPS?_PROXY|NO_PROXY|VENDOR_\w+)$/i;

type Outcome = { readonly vendor: Vendor; readonly ok: boolean; readonly said: string };

/**
 * Runs the conformance suites of every vendor whose sandbox is set up, and answers a table of what came of each.
 * `ok` is false when a suite failed, or when settings look like those of a shop that is open.
 */
export async function runVendors(
  settings: Readonly<Record<string, string | undefined>>,
): Promise<{ ok: boolean; table: string }> {
  const closed = refuseEnvironment(settings);
  if (closed) return { ok: false, table: `refused: ${closed}. Nothing was sent.` };
  const outcomes: Outcome[] = [];
  const ready: Vendor[] = [];
  for (const vendor of VENDORS) {
    const missing = missingSettings(vendor, settings);
    const refused = missing.length === 0 ? vendor.refuse(settings) : null;
    if (missing.length > 0) outcomes.push({ vendor, ok: true, said: `skipped: set ${missing.join(", ")}` });
    else if (refused) outcomes.push({ vendor, ok: false, said: `refused: ${refused}` });
    else ready.push(vendor);
  }
  if (ready.length > 0) outcomes.push(...(await runSuites(ready, settings)));
  const inOrder = VENDORS.flatMap((vendor) => outcomes.filter((outcome) => outcome.vendor === vendor));
  const table = inOrder.map(({ vendor, said }) => `  ${vendor.name.padEnd(8)} ${said}`).join("\n");
  return { ok: outcomes.every((outcome) => outcome.ok), table };
}

type Report = { testResults: { name: string; status: string; assertionResults: { status: string }[] }[] };

async function runSuites(
  vendors: readonly Vendor[],
  settings: Readonly<Record<string, string | undefined>>,
): Promise<Outcome[]> {
  const inherited = Object.entries(settings).filter(([name]) => PASSED_ON.test(name));
  const report = await withReport(async (file) => {
    const suites = vendors.flatMap((vendor) => vendor.suites);
    const runner = path.join(ROOT, "node_modules/vitest/vitest.mjs");
    const how = ["--config", "vitest.vendors.config.ts", "--reporter=default", "--reporter=json"];
    const env = { ...Object.fromEntries(inherited), VENDORS: "1" };
    // A failed suite ends the runner with 1; the report says which.
    await runNode([runner, "run", ...suites, ...how, `--outputFile.json=${file}`], { env }).catch(() => {});
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  });
  return vendors.map((vendor) => {
    const count = countOf(report, vendor);
    const local = count.skipped > 0 ? ` (${count.skipped} only against the local double)` : "";
    const said = `${closingLine({ ...count, skipped: 0 })}${local}`;
    return { vendor, ok: count.failed === 0 && count.passed > 0, said };
  });
}

function countOf(report: Report, vendor: Vendor): Count {
  return vendor.suites.reduce<Count>((sum, suite) => {
    const file = report.testResults.find(({ name }) => path.relative(ROOT, name) === suite);
    const tests = file?.assertionResults ?? [];
    const having = (status: string) => tests.filter((test) => test.status === status).length;
    // A file that broke down before its first test is one failure, and so is one that never ran.
    const broken = tests.length === 0 || (file?.status === "failed" && having("failed") === 0);
    return {
      passed: sum.passed + having("passed"),
      failed: sum.failed + having("failed") + (broken ? 1 : 0),
      skipped: sum.skipped + tests.length - having("passed") - having("failed"),
    };
  }, NOTHING);
}
