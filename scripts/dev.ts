import path from "node:path";
import { DEMO_PORTS, startStack } from "../local/stack";
import { generateClient, migrateDatabase } from "./prepare-database";
import { endChild, runNode, startNext, typescript } from "./run-child";

/** Next's development server on the same local services and the same data as the demo. */
const stack = await startStack({
  dataDir: path.join(import.meta.dirname, "../.data"),
  ports: DEMO_PORTS,
  given: process.env,
  testHooks: true,
  onStarted: (service) => process.stdout.write(`  ${service} is up\n`),
});
const env: NodeJS.ProcessEnv = {
  ...process.env,
  ...stack.environment,
  NODE_ENV: "development",
  NEXT_TELEMETRY_DISABLED: "1",
};
await generateClient();
await migrateDatabase(stack.environment.DATABASE_URL);
await runNode(typescript("prisma/seed/cli.ts"), { env: { ...env, LOG_LEVEL: "warn" } });

const app = startNext(["dev", "-H", "127.0.0.1", "-p", String(stack.ports.app)], {
  env,
  stdio: "inherit",
});
const { mailbox, stripe, inngest, pusher } = stack.pages;
process.stdout.write(
  `\n  app ${stack.appUrl}  mailbox ${mailbox}  payments ${stripe}  workflows ${inngest}  live ${pusher}\n\n`,
);
const close = async (): Promise<void> => {
  await endChild(app);
  await stack.close();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void close());
app.once("exit", () => void close());
