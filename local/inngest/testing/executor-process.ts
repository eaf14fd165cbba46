import { startInngest } from "../server";

// An executor in a process of its own, so that a test can kill it. Its options come as JSON.
const options = JSON.parse(process.argv[2] ?? "{}") as Parameters<typeof startInngest>[0];
const executor = await startInngest(options);
process.stdout.write(`${executor.url}\n`);
