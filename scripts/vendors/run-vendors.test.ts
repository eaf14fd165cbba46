import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENT_KEY, type Rig, startRig } from "@/local/inngest/testing/rig";
import { type LocalMailbox, startMailbox } from "@/local/mailbox/start";
import { type LocalPusher, startPusher } from "@/local/pusher/start";
import { PROCESSOR_GRANTS, UPLOAD_GRANTS } from "@/local/s3/least-privilege";
import { type LocalS3, startS3 } from "@/local/s3/start";
import { type Bench, SECRET_KEY, startBench } from "@/local/stripe/testing/bench";
import { VENDORS } from "./vendors";

type Ended = { code: number | null; output: string };

/** Runs `npm run test:vendors` with these settings alone. */
function testVendors(settings: Record<string, string>): Promise<Ended> {
  const { PATH = "", HOME = "" } = process.env;
  const file = path.join(import.meta.dirname, "../test-vendors.ts");
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    env: { NODE_ENV: "test", PATH, HOME, ...settings },
  });
  let output = "";
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output })));
}

const line = ({ output }: Ended, vendor: string) =>
  output
    .split("\n")
    .find((one) => one.startsWith(`  ${vendor.padEnd(8)} `))
    ?.slice(11);

describe("without keys", () => {
  it("skips every vendor, says what to set, and is content", async () => {
    const ended = await testVendors({});
    for (const { name, needs } of VENDORS) expect(line(ended, name)).toBe(`skipped: set ${needs.join(", ")}`);
    expect(ended.code).toBe(0);
  });
});

describe("refuses, and sends nothing,", () => {
  // Red when the vendor's `refuse` answers null: the runner then begins a suite.
  it.each<[string, Record<string, string>]>([
    ["Stripe", { VENDOR_STRIPE_SECRET_KEY: "sk_live_1" }],
    ["Stripe", { VENDOR_STRIPE_SECRET_KEY: "rk_live_1" }],
    ["Inngest", { VENDOR_INNGEST_EVENT_KEY: "same", INNGEST_EVENT_KEY: "same" }],
    ["Resend", { VENDOR_RESEND_API_KEY: "same", RESEND_API_KEY: "same", VENDOR_RESEND_FROM: "a@b.example" }],
  ])("a live key of %s", async (vendor, settings) => {
    const ended = await testVendors(settings);
    expect(line(ended, vendor)).toMatch(/^refused: /);
    expect(ended.output).not.toContain("RUN");
    expect(ended.code).toBe(1);
  });

  it.each<Record<string, string>>([{ NODE_ENV: "production" }, { RESALEHUB_LOCAL: "1" }])(
    "to run beside a shop (%o)",
    async (settings) => {
      const ended = await testVendors({
        ...settings,
        VENDOR_STRIPE_SECRET_KEY: SECRET_KEY,
      });
      expect(ended.output).toMatch(/refused: this is/);
      expect(ended.code).toBe(1);
    },
  );
});

describe("with keys", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "vendors-"));
  const origin = "http://localhost:3000";
  const account = `AC${"1".repeat(32)}`;
  let stripe: Bench;
  let mailbox: LocalMailbox;
  let s3: LocalS3;
  let pusher: LocalPusher;
  let inngest: Rig;
  const all = [""];
  beforeAll(async () => {
    stripe = await startBench();
    inngest = await startRig(() => []);
    pusher = await startPusher({ port: 0, appId: "7", key: "key", secret: "secret" });
    const keys = { resendApiKey: "re_sandbox", twilioAccountSid: account, twilioAuthToken: "token" };
    mailbox = await startMailbox({ port: 0, dataDir: path.join(folder, "mailbox"), ...keys });
    s3 = await startS3({
      port: 0,
      publicPort: 0,
      dataDir: path.join(folder, "objects"),
      bucket: "sandbox",
      publicPrefix: "public/",
      corsOrigins: [origin],
      accessKeys: [
        { id: "root", secret: "root-secret", canGet: all, canPut: all, canDelete: all, canList: all },
        { id: "put", secret: "put-secret", ...UPLOAD_GRANTS },
        { id: "work", secret: "work-secret", ...PROCESSOR_GRANTS },
      ],
    });
  });
  afterAll(async () => {
    for (const one of [stripe, inngest, mailbox, s3, pusher]) await one?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // The doubles stand where the sandboxes would: every suite runs as it does against the real ones.
  it("runs the suites of each against its address, and counts", async () => {
    const ended = await testVendors({
      VENDOR_STRIPE_SECRET_KEY: SECRET_KEY,
      VENDOR_STRIPE_URL: stripe.url,
      VENDOR_S3_BUCKET: "sandbox",
      VENDOR_S3_REGION: "eu-central-1",
      VENDOR_S3_ORIGIN: origin,
      VENDOR_S3_URL: s3.url,
      VENDOR_S3_ASSETS_URL: s3.publicUrl,
      VENDOR_S3_ADMIN_KEY_ID: "root",
      VENDOR_S3_ADMIN_KEY_SECRET: "root-secret",
      VENDOR_S3_UPLOAD_KEY_ID: "put",
      VENDOR_S3_UPLOAD_KEY_SECRET: "put-secret",
      VENDOR_S3_PROCESSOR_KEY_ID: "work",
      VENDOR_S3_PROCESSOR_KEY_SECRET: "work-secret",
      VENDOR_RESEND_API_KEY: "re_sandbox",
      VENDOR_RESEND_FROM: "Sandbox <hello@sandbox.example>",
      VENDOR_RESEND_URL: mailbox.url,
      VENDOR_TWILIO_ACCOUNT_SID: account,
      VENDOR_TWILIO_AUTH_TOKEN: "token",
      VENDOR_TWILIO_URL: mailbox.url,
      VENDOR_PUSHER_APP_ID: "7",
      VENDOR_PUSHER_KEY: "key",
      VENDOR_PUSHER_SECRET: "secret",
      VENDOR_PUSHER_CLUSTER: "eu",
      VENDOR_PUSHER_URL: pusher.url,
      VENDOR_INNGEST_EVENT_KEY: EVENT_KEY,
      VENDOR_INNGEST_URL: inngest.executor.url,
    });
    for (const { name } of VENDORS) {
      expect(line(ended, name), ended.output.slice(-4000)).toMatch(/^[1-9]\d* passed, 0 failed/);
    }
    expect(ended.code).toBe(0);
    // The suites have really been there: each double has something to show for it.
    expect(
      (await (await fetch(`${mailbox.url}/api/messages?to=delivered`)).json()).messages,
    ).not.toHaveLength(0);
    expect((await stripe.stripe.checkout.sessions.list({ limit: 1 })).data).toHaveLength(1);
  }, 300_000);

  it("fails when a vendor answers otherwise than its double", async () => {
    const ended = await testVendors({
      VENDOR_INNGEST_EVENT_KEY: "not-this-engine's",
      VENDOR_INNGEST_URL: inngest.executor.url,
    });
    expect(line(ended, "Inngest")).toMatch(/[1-9]\d* failed/);
    expect(line(ended, "Stripe")).toMatch(/^skipped/);
    expect(ended.code).toBe(1);
  }, 120_000);
});
