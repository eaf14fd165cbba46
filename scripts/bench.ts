import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { tableOf } from "./bench/figures";
import { FULL, measure, QUICK, startBench } from "./bench/run-bench";
import { buildApp } from "./build-app";
import { generateClient } from "./prepare-database";
import { onSignal } from "./stand/on-signal";

// `npm run bench`: how fast the shop answers, beside a program that does nothing but the same reads and writes.
const { values } = parseArgs({ options: { json: { type: "string" }, quick: { type: "boolean" } } });
const size = values.quick ? QUICK : FULL;

await generateClient();
await buildApp(process.env);
const bench = await startBench(size);
onSignal(bench.close);
let failed: unknown;
try {
  const all = await measure(bench, size, (name, { ratio }) => {
    process.stdout.write(`${name}: ${ratio.toFixed(3)} of the limit\n`);
  });
  process.stdout.write(
    `\n${size.listings} listings, ${size.readers} clients that read, ${size.buyers} that buy, medians of ${size.rounds}\n\n${tableOf(all)}\n`,
  );
  if (values.json) writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
} catch (error) {
  failed = error;
  process.stdout.write(`${bench.app.errors().join("\n")}\n`);
} finally {
  await bench.close();
}
if (failed) throw failed;
process.exit(0);
