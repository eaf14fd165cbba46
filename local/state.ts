import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "./free-port";

/** What a machine of its own keeps between starts: secrets, made once. */
export type Secrets = Record<
  | "postgres"
  | "app"
  | "reader"
  | "nextauth"
  | "code"
  | "event"
  | "s3Upload"
  | "s3Processor"
  | "stripe"
  | "stripeWebhook"
  | "resend"
  | "twilio"
  | "inngestEvent"
  | "inngestSigning"
  | "pusherKey"
  | "pusher"
  | "metrics",
  string
>;

export type PortName =
  | "app"
  | "overview"
  | "mailbox"
  | "stripe"
  | "inngest"
  | "s3"
  | "assets"
  | "postgres"
  | "pusher";
export type Ports = Record<PortName, number>;

export function loadSecrets(dataDir: string): Secrets {
  const hex = (bytes: number): string => randomBytes(bytes).toString("hex");
  return loadOrMake(path.join(dataDir, "secrets.json"), () => ({
    postgres: hex(16),
    app: hex(16),
    reader: hex(16),
    nextauth: hex(32),
    code: hex(32),
    event: hex(32),
    s3Upload: hex(20),
    s3Processor: hex(20),
    stripe: `sk_test_${hex(16)}`,
    stripeWebhook: `whsec_${hex(16)}`,
    resend: `re_${hex(16)}`,
    twilio: hex(16),
    inngestEvent: hex(16),
    inngestSigning: `signkey-prod-${hex(32)}`,
    pusherKey: hex(10),
    pusher: hex(16),
    metrics: hex(32),
  }));
}

/** The wanted ports, with a free one in place of each that is taken. */
export async function choosePorts(wanted: Ports): Promise<Ports> {
  const chosen: Partial<Ports> = {};
  for (const name of Object.keys(wanted) as PortName[]) chosen[name] = await freePort(wanted[name]);
  return chosen as Ports;
}

function loadOrMake<T>(file: string, make: () => T): T {
  const made = make();
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Partial<T>) : {};
  const all = { ...made, ...known };
  save(file, all);
  return all;
}

function save(file: string, content: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}
