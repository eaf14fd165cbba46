import { startStripe } from "./server";

// A process of its own, for tests that kill it; settings come as one JSON argument.
const running = await startStripe(JSON.parse(process.argv[2] ?? "{}"));
process.stdout.write(`${running.url}\n`);
