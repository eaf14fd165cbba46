import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { claimFolder } from "./claim-folder";
import { startInngest } from "./inngest/server";
import { startMailbox } from "./mailbox/start";
import { startPostgres } from "./postgres/embedded";
import { asRole, ensureDatabase, ensureRoles, onDatabase } from "./postgres/roles";
import { startPusher } from "./pusher/start";
import { PROCESSOR_GRANTS, UPLOAD_GRANTS } from "./s3/least-privilege";
import { startS3 } from "./s3/start";
import { choosePorts, loadSecrets, type Ports } from "./state";
import { startStripe } from "./stripe/server";

export type StackOptions = {
  readonly dataDir: string;
  readonly ports: Ports;
  /** The environment as it was given: a service whose setting is there is not started. */
  readonly given: Readonly<Record<string, string | undefined>>;
  /** The movable clock and fault switches; for tests alone. */
  readonly testHooks?: boolean;
  /** Where the workflow engine finds further apps than the shop itself. */
  readonly moreServeUrls?: readonly string[];
  /** How long the workflow engine waits before it tries again, on the movable clock; the vendor's waits without it. */
  readonly backoffMs?: number;
  /** A throw-away database need not be durable. */
  readonly durable?: boolean;
  readonly onStarted?: (service: string, ms: number) => void;
  /** Told once when the database that this stack started is gone without having been asked to end. */
  readonly onDatabaseLost?: () => void;
};

export type Stack = {
  /** Every setting that the app needs, given ones first. */
  readonly environment: Record<string, string>;
  readonly ports: Ports;
  readonly appUrl: string;
  readonly pages: Record<"mailbox" | "stripe" | "inngest" | "s3" | "pusher", string | null>;
  close(): Promise<void>;
};

const BUCKET = "resalehub";
const DATABASE = "resalehub";

/** Starts what this machine lacks, in the order of need, and answers the settings that lead the app there. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { given, dataDir } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const claim = await claimFolder(dataDir);
  const ports = await choosePorts(options.ports);
  const secrets = loadSecrets(dataDir);
  const appUrl = given.APP_URL ?? `http://localhost:${ports.app}`;
  const environment: Record<string, string> = {};
  const closers: (() => Promise<void>)[] = [claim.close];
  const pages: Stack["pages"] = { mailbox: null, stripe: null, inngest: null, s3: null, pusher: null };
  const clockFile = path.join(dataDir, "clock");
  let offsetMs = 0;

  const begin = async <T extends { close(): Promise<void> }>(
    name: string,
    start: () => Promise<T>,
  ): Promise<T> => {
    const started = performance.now();
    const running = await start();
    closers.unshift(() => running.close());
    options.onStarted?.(name, Math.round(performance.now() - started));
    return running;
  };

  try {
    let localUrl = given.LOCAL_DATABASE_URL;
    if (!given.DATABASE_URL) {
      const { durable, onDatabaseLost: onLost } = options;
      const postgres = await begin("PostgreSQL", () =>
        startPostgres({
          dataDir: path.join(dataDir, "postgres"),
          port: ports.postgres,
          password: secrets.postgres,
          durable,
          onLost,
        }),
      );
      await ensureRoles(postgres.url, { app: secrets.app, reader: secrets.reader });
      await ensureDatabase(postgres.url, DATABASE);
      const database = onDatabase(postgres.url, DATABASE);
      environment.DATABASE_URL = asRole(database, "resalehub_app", secrets.app);
      environment.DATABASE_READ_URL = asRole(database, "resalehub_reader", secrets.reader);
      localUrl = onDatabase(postgres.url, "resalehub_local");
    }
    if (!localUrl)
      throw new Error(
        "DATABASE_URL is set, so set LOCAL_DATABASE_URL too: the local services keep their state there.",
      );
    const databaseUrl = localUrl;

    if (!given.S3_BUCKET) {
      const s3 = await begin("S3", () =>
        startS3({
          port: ports.s3,
          publicPort: ports.assets,
          dataDir: path.join(dataDir, "objects"),
          bucket: BUCKET,
          accessKeys: [
            { id: "upload", secret: secrets.s3Upload, ...UPLOAD_GRANTS },
            { id: "processor", secret: secrets.s3Processor, ...PROCESSOR_GRANTS },
          ],
          publicPrefix: "public/",
          corsOrigins: [appUrl],
        }),
      );
      Object.assign(environment, {
        S3_BUCKET: BUCKET,
        S3_REGION: "eu-central-1",
        S3_ENDPOINT: s3.url,
        S3_UPLOAD_KEY_ID: "upload",
        S3_UPLOAD_KEY_SECRET: secrets.s3Upload,
        S3_PROCESSOR_KEY_ID: "processor",
        S3_PROCESSOR_KEY_SECRET: secrets.s3Processor,
        ASSETS_BASE_URL: s3.publicUrl,
      });
      pages.s3 = s3.url;
    }

    if (!given.RESEND_API_KEY || !given.TWILIO_ACCOUNT_SID) {
      const account = "AC00000000000000000000000000000000";
      const mailbox = await begin("Mailbox", () =>
        startMailbox({
          port: ports.mailbox,
          dataDir: path.join(dataDir, "mailbox"),
          resendApiKey: secrets.resend,
          twilioAccountSid: account,
          twilioAuthToken: secrets.twilio,
        }),
      );
      // Each only where it is missing: a real key must never be sent to the mailbox.
      if (!given.RESEND_API_KEY) {
        Object.assign(environment, {
          RESEND_API_KEY: secrets.resend,
          RESEND_BASE_URL: mailbox.url,
          EMAIL_FROM: "ResaleHub <hello@resalehub.example>",
        });
      }
      if (!given.TWILIO_ACCOUNT_SID) {
        Object.assign(environment, {
          TWILIO_ACCOUNT_SID: account,
          TWILIO_AUTH_TOKEN: secrets.twilio,
          TWILIO_FROM: "+15005550006",
          TWILIO_API_URL: mailbox.url,
        });
      }
      pages.mailbox = mailbox.url;
    }

    if (!given.PUSHER_KEY) {
      const app = { appId: "resalehub", key: secrets.pusherKey, secret: secrets.pusher };
      const pusher = await begin("Live delivery", () =>
        startPusher({ port: ports.pusher, ...app, testHooks: options.testHooks }),
      );
      Object.assign(environment, {
        PUSHER_APP_ID: app.appId,
        PUSHER_KEY: app.key,
        PUSHER_SECRET: app.secret,
        PUSHER_CLUSTER: "local",
        PUSHER_API_URL: pusher.url,
        PUSHER_WS_URL: pusher.socketUrl,
      });
      pages.pusher = pusher.url;
    }

    if (!given.INNGEST_SIGNING_KEY) {
      const inngest = await begin("Workflows", () =>
        startInngest({
          port: ports.inngest,
          databaseUrl,
          serveUrl: `http://127.0.0.1:${ports.app}/api/inngest`,
          moreServeUrls: options.moreServeUrls,
          signingKey: secrets.inngestSigning,
          eventKey: secrets.inngestEvent,
          testHooks: options.testHooks,
          ...(options.backoffMs === undefined ? {} : { backoffMs: options.backoffMs }),
          onClock: (offset) => {
            offsetMs = offset;
            writeFileSync(clockFile, String(offset));
          },
        }),
      );
      Object.assign(environment, {
        INNGEST_BASE_URL: inngest.url,
        INNGEST_EVENT_KEY: secrets.inngestEvent,
        INNGEST_SIGNING_KEY: secrets.inngestSigning,
        RESALEHUB_CLOCK_FILE: clockFile,
      });
      pages.inngest = inngest.url;
    }

    if (!given.STRIPE_SECRET_KEY) {
      const stripe = await begin("Payments", () =>
        startStripe({
          port: ports.stripe,
          databaseUrl,
          secretKey: secrets.stripe,
          webhookSecret: secrets.stripeWebhook,
          webhookUrl: `http://127.0.0.1:${ports.app}/api/webhooks/stripe`,
          appOrigin: appUrl,
          testHooks: options.testHooks,
          now: () => new Date(Date.now() + offsetMs),
        }),
      );
      Object.assign(environment, {
        STRIPE_SECRET_KEY: secrets.stripe,
        STRIPE_WEBHOOK_SECRET: secrets.stripeWebhook,
        STRIPE_API_URL: stripe.url,
      });
      pages.stripe = stripe.url;
    }
  } catch (error) {
    for (const close of closers) await close().catch(() => {});
    throw error;
  }

  return {
    environment: {
      APP_URL: appUrl,
      NEXTAUTH_URL: appUrl,
      NEXTAUTH_SECRET: secrets.nextauth,
      CODE_SECRET: secrets.code,
      EVENT_SECRET: secrets.event,
      METRICS_TOKEN: secrets.metrics,
      RESALEHUB_LOCAL: "1",
      ...environment,
      ...definedOf(given),
    },
    ports,
    appUrl,
    pages,
    async close() {
      for (const close of closers) await close().catch(() => {});
    },
  };
}

/** The ports that a fresh machine gets. */
export const DEMO_PORTS: Ports = {
  app: 3000,
  overview: 3001,
  mailbox: 3002,
  stripe: 3003,
  inngest: 3004,
  s3: 3005,
  assets: 3006,
  postgres: 3007,
  pusher: 3008,
};

function definedOf(given: StackOptions["given"]): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => !!entry[1]));
}
