import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DEMO_PORTS, type Stack, startStack } from "../../local/stack";
import type { PortName } from "../../local/state";
import { migrateDatabase } from "../prepare-database";
import { runNode, typescript } from "../run-child";
import { freePorts } from "./free-ports";
import { TestApp } from "./test-app";

/** A marketplace of its own for tests: throw-away data, free ports, the movable clock and fault switches. */
export type TestStand = {
  readonly stack: Stack;
  /** What a process of the app needs to run here. */
  readonly env: NodeJS.ProcessEnv;
  readonly app: TestApp;
  readonly seeded: boolean;
  /** One more process of the same app, as behind a load balancer, with some settings changed; not started yet. */
  anotherApp(changed?: Readonly<Record<string, string>>): Promise<TestApp>;
  close(): Promise<void>;
};

type Settings = Readonly<Record<string, string>>;

export type StandOptions = {
  /** Fills the shop with a small part of the demo's things. */
  readonly seed?: boolean;
  /** Where notifications are served by a process of their own: the app then leaves them to it. */
  readonly apart?: string;
  /** How long the workflow engine waits before it tries again, on the movable clock, in milliseconds. */
  readonly backoffMs?: number;
  /** Settings of the app that no service of the stand gives, or other ones than it does. */
  readonly settings?: Settings | ((given: Settings) => Settings);
  /** Told what was done and how long it took, for the table at the end. */
  readonly onStep?: (what: string, ms: number) => void;
};

/** What the outside world may set here; all else, such as a developer's own database, must not leak into tests. */
const PASSED_ON = ["PATH", "HOME", "TMPDIR", "LANG", "TZ", "NODE_OPTIONS", "NODE_EXTRA_CA_CERTS"];

/** Starts the services and migrates; the app is built and started by the caller, who may do that meanwhile. */
export async function startTestStand(options: StandOptions = {}): Promise<TestStand> {
  const { seed = false, apart, backoffMs = 300, settings, onStep } = options;
  const folder = mkdtempSync(path.join(tmpdir(), "resalehub-stand-"));
  // PostgreSQL runs as another user when we are root, and has to pass through.
  chmodSync(folder, 0o711);
  const ports = await freePorts(Object.keys(DEMO_PORTS) as PortName[]);
  const started = performance.now();
  const stack = await startStack({
    dataDir: folder,
    ports,
    given: {},
    testHooks: true,
    backoffMs,
    durable: false,
    ...(apart ? { moreServeUrls: [apart] } : {}),
  });
  const env: NodeJS.ProcessEnv = {
    ...passedOn(),
    ...stack.environment,
    ...(apart ? { NOTIFICATIONS_APART: "1" } : {}),
    LOG_LEVEL: "info",
    ...(typeof settings === "function" ? settings(stack.environment) : settings),
    NODE_ENV: "production",
  };
  const apps: TestApp[] = [];
  const appOn = (port: number, changed: Readonly<Record<string, string>> = {}): TestApp => {
    const app = new TestApp(port, { ...env, ...changed }, path.join(folder, `app-${port}.log`));
    apps.push(app);
    return app;
  };
  const close = async (): Promise<void> => {
    await Promise.all(apps.map((app) => app.stop()));
    await stack.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrateDatabase(stack.environment.DATABASE_URL);
    onStep?.("Start the services", performance.now() - started);
    if (seed) {
      const began = performance.now();
      await runNode(typescript("prisma/seed/cli.ts", "--small"), { env, quiet: true });
      onStep?.("Fill the shop", performance.now() - began);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    stack,
    env,
    seeded: seed,
    app: appOn(stack.ports.app),
    anotherApp: async (changed) => appOn((await freePorts(["app"])).app, changed),
    close,
  };
}

/** Starts the app, waits until the workflow engine knows its functions, and lets a seeded shop's people trade. */
export async function startAppOf(stand: TestStand): Promise<void> {
  await stand.app.start();
  const answer = await fetch(`${stand.stack.pages.inngest}/sync`, { method: "POST" });
  if (!answer.ok) throw new Error(`the workflow engine refused the app: ${await answer.text()}`);
  if (stand.seeded) {
    await runNode(typescript("prisma/seed/orders-cli.ts"), { env: stand.env, quiet: true });
  }
}

function passedOn(): NodeJS.ProcessEnv {
  return Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]]).filter(([, value]) => value));
}
