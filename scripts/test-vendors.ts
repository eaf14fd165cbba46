import { runVendors } from "./vendors/run-vendors";

// `npm run test:vendors`: the conformance suites against the vendors' real sandboxes, where their keys are set.
const { ok, table } = await runVendors(process.env);
process.stdout.write(`\nThe vendors' sandboxes:\n\n${table}\n`);
process.exit(ok ? 0 : 1);
