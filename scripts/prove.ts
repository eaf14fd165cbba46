import { buildApp } from "./build-app";
import { generateClient } from "./prepare-database";
import { closingLine } from "./test-run/count";
import { runVitest } from "./test-run/run-vitest";

// `npm run prove`: the proofs over HTTP at full size; `npm test` runs the same ones small.
await generateClient();
await buildApp(process.env);
const count = await runVitest(["--config", "vitest.proofs.config.ts", ...process.argv.slice(2)], {
  PROOF_SIZE: "full",
});
process.stdout.write(`\n${closingLine(count)}\n`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);
