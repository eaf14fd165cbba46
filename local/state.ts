import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "./free-port";

/** What a machine of its own keeps between starts: secrets made once, and the ports that everything agreed on. */
export type Secrets = Record<
  | "postgres"
  | "app"
  | "reader"
  | "nextauth"
  | "code"
  | "s3Upload"
  | "s3Processor"
  | "stripe"
  | "stripeWebhook"
  | "resend"
  | "twilio"
  | "inngestEvent"
  | "inngestSigning",
  string
>;

export type PortName = "app" | "overview" | "mailbox" | "stripe" | "inngest" | "s3" | "assets" | "postgres";
export type Ports = Record<PortName, number>;

export function loadSecrets(dataDir: string): Secrets {
  const hex = (bytes: number): string => randomBytes(bytes).toString("hex");
  return loadOrMake(path.join(dataDir, "secrets.json"), () => ({
    postgres: hex(16),
    app: hex(16),
    reader: hex(16),
    nextauth: hex(32),
    code: hex(32),
    s3Upload: hex(20),
    s3Processor: hex(20),
    stripe: `sk_test_${hex(16)}`,
    stripeWebhook: `whsec_${hex(16)}`,
    resend: `re_${hex(16)}`,
    twilio: hex(16),
    inngestEvent: hex(16),
    inngestSigning: `signkey-prod-${hex(32)}`,
  }));
}

/** The ports of the last start where they are still free (or, for PostgreSQL, still ours), else the wanted ones, else any. */
export async function choosePorts(dataDir: string, wanted: Ports): Promise<Ports> {
  const file = path.join(dataDir, "ports.json");
  const last = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Partial<Ports>) : {};
  const chosen: Partial<Ports> = {};
  for (const name of Object.keys(wanted) as PortName[]) {
    const port = last[name] ?? wanted[name];
    // A PostgreSQL that outlived a killed demo still holds its port: it is taken over, not replaced.
    chosen[name] = name === "postgres" && last.postgres ? last.postgres : await freePort(port);
  }
  const ports = chosen as Ports;
  save(file, ports);
  return ports;
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
