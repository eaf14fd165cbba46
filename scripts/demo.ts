import path from "node:path";
import { startOverview } from "../local/overview/start";
import { DEMO_PORTS, startStack } from "../local/stack";
import { accounts, demoPassword } from "../prisma/seed/data/accounts";
import { buildApp } from "./build-app";
import { generateClient, migrateDatabase } from "./prepare-database";
import { endChild, runNode, typescript } from "./run-child";
import { startApp } from "./start-app";

const DATA = path.join(import.meta.dirname, "../.data");
const timings: [what: string, ms: number][] = [];
const began = performance.now();

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  process.stdout.write(`  ${what} …\n`);
  const result = await work();
  timings.push([what, Math.round(performance.now() - started)]);
  return result;
}

process.stdout.write("ResaleHub demo: everything runs on this machine, nothing leaves it.\n\n");

let closing = false;
let app: Awaited<ReturnType<typeof startApp>> | undefined;

const generate = timed("Generate the database client", generateClient);
const stack = await startStack({
  dataDir: DATA,
  ports: DEMO_PORTS,
  given: process.env,
  onStarted: (service, ms) => {
    process.stdout.write(`  ${service} is up\n`);
    timings.push([`Start ${service}`, ms]);
  },
  onDatabaseLost: () => lost("PostgreSQL"),
}).catch((error: unknown) => {
  complain(error);
  process.exit(1);
});
// A person reads this terminal: only what needs attention is printed, unless they ask for more.
const env: NodeJS.ProcessEnv = {
  LOG_LEVEL: "warn",
  ...process.env,
  ...stack.environment,
  NODE_ENV: "production",
};

async function close(code: number): Promise<void> {
  if (closing) return;
  closing = true;
  if (app) await endChild(app);
  await stack.close();
  process.exit(code);
}
/** A part that died takes the rest along, in order: half a shop that answers 500 helps nobody. */
function lost(part: string): void {
  if (closing) return;
  process.stderr.write(
    `\n${part} ended unexpectedly, so everything stops. Nothing saved is lost: npm run demo goes on with it.\n`,
  );
  void close(1);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void close(0));

try {
  await generate;
  await timed("Migrate the database", () => migrateDatabase(stack.environment.DATABASE_URL));
  // Two cores: one paints the demo's pictures while the other builds.
  await Promise.all([
    timed("Fill the shop (300 listings)", () => runNode(typescript("prisma/seed/cli.ts"), { env })),
    timed("Build the app", () => buildApp(env)),
  ]);
  app = await timed("Start the app", () => startApp({ port: stack.ports.app, env }));
  app.once("exit", () => lost("The app"));
  await timed("Let people trade", letTrade);
  const { mailbox, stripe, inngest, s3, pusher } = stack.pages;
  const overview = await startOverview({
    port: stack.ports.overview,
    links: [
      { title: "ResaleHub", url: stack.appUrl, what: "The shop itself" },
      ...(mailbox
        ? [{ title: "Mailbox", url: mailbox, what: "Every email, such as the code to sign up with" }]
        : []),
      ...(mailbox ? [{ title: "Text messages", url: `${mailbox}/sms`, what: "Every SMS" }] : []),
      ...(stripe ? [{ title: "Payments", url: stripe, what: "Charges, refunds, transfers to sellers" }] : []),
      ...(inngest
        ? [{ title: "Workflows", url: inngest, what: "What happens behind each event, step by step" }]
        : []),
      ...(pusher
        ? [{ title: "Live", url: pusher, what: "What open pages are told the moment it happens" }]
        : []),
      ...(s3 ? [{ title: "Objects", url: s3, what: "Photos in the private bucket" }] : []),
    ],
    accounts: accounts.map(({ role, email }) => ({ who: role, email, password: demoPassword })),
  });
  report(overview.url);
} catch (error) {
  complain(error);
  await close(1);
}

/** The shop is as good without the sales that it starts with; the next start tries again. */
async function letTrade(): Promise<void> {
  await runNode(typescript("prisma/seed/orders-cli.ts"), { env }).catch((error: unknown) =>
    process.stderr.write(`  without sales: ${error instanceof Error ? error.message : String(error)}\n`),
  );
}

function complain(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\nThe demo could not start: ${why}\n`);
}

function report(overviewUrl: string): void {
  const width = Math.max(...timings.map(([what]) => what.length));
  const lines = timings.map(
    ([what, ms]) => `  ${what.padEnd(width)}  ${(ms / 1000).toFixed(1).padStart(6)} s`,
  );
  const total = ((performance.now() - began) / 1000).toFixed(1);
  const ready = accounts.map(({ role, email }) => `  ${role.padEnd(9)} ${email}`);
  process.stdout.write(`
${lines.join("\n")}
  ${"Ready after".padEnd(width)}  ${total.padStart(6)} s

  The shop         ${stack.appUrl}
  Behind the shop  ${overviewUrl}  (mailbox, payments, workflows, live, objects)

Ready accounts, all with the password ${demoPassword}
${ready.join("\n")}

Stop with Ctrl-C. What you do is kept in .data; delete that folder to start over.
`);
}
