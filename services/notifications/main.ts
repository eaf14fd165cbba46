import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { sendToWorkflows } from "@/inngest/client";
import { notificationFunctions } from "@/inngest/notifications";
import { platformFunctions } from "@/inngest/platform";
import { setAfterCommit } from "@/lib/platform/after-commit";
import { closeDatabase, reader } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { relayOutbox } from "@/lib/platform/outbox/relay";
import { allInHandDone, takeInHand } from "@/lib/platform/work-in-hand";

/**
 * `tsx services/notifications/main.ts --port 3100 --origin https://notifications.example`: notifications as a process
 * of its own, with a database of its own (DATABASE_URL), fed by the workflow engine and by nothing else. `--origin` is
 * where the engine finds it; `--create-tables` makes its tables in an empty database, and ends. The shop then runs with NOTIFICATIONS_APART=1 (docs/decisions/0022).
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3100" },
    host: { type: "string", default: "127.0.0.1" },
    origin: { type: "string", default: "http://127.0.0.1:3100" },
    "create-tables": { type: "boolean", default: false },
  },
});

// A process with wrong settings must not answer at all.
const { DATABASE_URL } = env();
if (values["create-tables"]) {
  const { createTables } = await import("./tables");
  await createTables(DATABASE_URL);
  process.exit(0);
}

// An app of its own to the engine: under the shop's name, whichever of the two registered last would be the only one.
const workflows = serve({
  client: new Inngest({ id: "resalehub-notifications" }),
  functions: [...platformFunctions, ...notificationFunctions],
  serveOrigin: values.origin,
  servePath: "/api/inngest",
});

// A head start; what fails now, the relay's schedule catches up on.
setAfterCommit(async () => {
  const relayed = takeInHand(relayOutbox(sendToWorkflows));
  void relayed.catch((error: unknown) => log.warn({ error }, "outbox relay put off"));
});

async function isReady(): Promise<boolean> {
  return reader().$queryRaw`select 1 from notices limit 1`.then(() => true).catch(() => false);
}

const server = createServer((request, response) => {
  if (request.url?.startsWith("/api/inngest")) return workflows(request, response);
  if (request.url !== "/health") return void response.writeHead(404).end();
  void isReady().then((ready) => response.writeHead(ready ? 200 : 503).end());
});
server.listen(Number(values.port), values.host);

/** What was begun is finished first: the engine's calls are answered by now, and events are on their way. */
async function end(): Promise<void> {
  await allInHandDone();
  await closeDatabase();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => server.close(() => void end()));
}
