import path from "node:path";
import { checkBorders } from "./borders/check-borders";
import { checkDrift } from "./check-drift";
import { checkHouseRules } from "./check-house-rules";
import { generateClient } from "./prepare-database";
import { runNode } from "./run-child";

const bin = (name: string, file: string): string =>
  path.join(import.meta.dirname, "../node_modules", name, file);

/** Everything that can be known of the code without running the product, cheapest first; any warning is an error. */
const CHECKS: readonly [what: string, check: () => Promise<string | undefined>][] = [
  ["format and lint", quiet([bin("@biomejs/biome", "bin/biome"), "check", "--error-on-warnings", "."])],
  ["types", quiet([bin("typescript", "bin/tsc"), "--noEmit", "-p", "."])],
  ["borders", checkBorders],
  ["house rules", checkHouseRules],
  ["dead code", quiet([bin("knip", "bin/knip.js")])],
  ["schema against migrations", checkDrift],
];

await generateClient();

let failed = 0;
for (const [what, check] of CHECKS) {
  const started = performance.now();
  try {
    const found = await check();
    process.stdout.write(
      `ok    ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)${found ? `: ${found}` : ""}\n`,
    );
  } catch (error) {
    failed += 1;
    process.stdout.write(`WRONG ${what}\n${error instanceof Error ? error.message : String(error)}\n`);
  }
}
process.exit(failed === 0 ? 0 : 1);

function quiet(args: string[]): () => Promise<undefined> {
  return async () => {
    await runNode(args, { quiet: true });
    return undefined;
  };
}
