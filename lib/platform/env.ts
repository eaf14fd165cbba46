import { z } from "zod";

/** Every setting of the app. `.env.example` explains each in a line; a test keeps both lists the same. */
const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((v) => v === "1");
const secret = z.string().min(32, "must be at least 32 characters: try `openssl rand -base64 48`");
/** Paths are put behind it as they are, and it is compared with what browsers call the origin of a page. */
const origin = z
  .url()
  .refine(
    (url) => URL.canParse(url) && new URL(url).origin === url,
    "must end after the host: https://shop.example",
  );
/** What browsers open a socket to. */
const socketOrigin = z
  .url({ protocol: /^wss?$/ })
  .refine(
    (url) => URL.canParse(url) && new URL(url).origin === url,
    "must end after the host: wss://live.example",
  );
/** Several secrets, with commas between them: any one of them will do. */
const secrets = z
  .string()
  .transform((list) => list.split(",").map((one) => one.trim()))
  .pipe(z.array(z.string().min(1, "has an empty secret between two commas")));

/** The same of secrets of ours, each long enough; the first one is used, the others are still understood. */
const ownSecrets = secrets.pipe(z.array(secret));

/** The European Economic Area, Switzerland and the United Kingdom. */
const SMS_COUNTRIES =
  "AT,BE,BG,CH,CY,CZ,DE,DK,EE,ES,FI,FR,GB,GR,HR,HU,IE,IS,IT,LI,LT,LU,LV,MT,NL,NO,PL,PT,RO,SE,SI,SK";

const Env = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  APP_URL: origin,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_READ_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_TLS: z.enum(["verify-full", "require", "off"]).default("verify-full"),
  DATABASE_CA: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  NEXTAUTH_SECRET: secret,
  CODE_SECRET: secret,
  EVENT_SECRET: ownSecrets,
  TRUSTED_PROXIES: z.coerce.number().int().min(1).max(5).default(1),
  COUNTRY_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, "must be the name of a header")
    .optional(),
  API_READS_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).default(600),
  S3_BUCKET: z.string().min(3),
  S3_REGION: z.string().min(2),
  S3_ENDPOINT: z.url().optional(),
  S3_UPLOAD_KEY_ID: z.string().min(1),
  S3_UPLOAD_KEY_SECRET: z.string().min(1),
  S3_PROCESSOR_KEY_ID: z.string().min(1),
  S3_PROCESSOR_KEY_SECRET: z.string().min(1),
  ASSETS_BASE_URL: z.url().refine((url) => !url.endsWith("/"), "must end without a slash"),
  STRIPE_SECRET_KEY: z.string().min(1),
  STRIPE_WEBHOOK_SECRET: secrets,
  STRIPE_API_URL: z.url().optional(),
  RESEND_API_KEY: z.string().min(1),
  RESEND_BASE_URL: z.url().optional(),
  EMAIL_FROM: z.string().min(3),
  TWILIO_ACCOUNT_SID: z.string().min(1),
  TWILIO_AUTH_TOKEN: z.string().min(1),
  TWILIO_FROM: z.string().min(3),
  TWILIO_API_URL: z.url().optional(),
  // Where text messages are sent to at all, and how many: whoever pays for them decides.
  SMS_COUNTRIES: z
    .string()
    .default(SMS_COUNTRIES)
    .transform((list) => list.split(",").map((one) => one.trim().toUpperCase()))
    .pipe(z.array(z.string().regex(/^[A-Z]{2}$/, "must be countries by ISO 3166, with commas between them"))),
  SMS_PER_COUNTRY_AND_DAY: z.coerce.number().int().min(0).max(1_000_000).default(1000),
  SMS_PER_HOUR: z.coerce.number().int().min(0).max(1_000_000).default(500),
  PHONE_NEEDED_FROM: z.coerce.number().int().min(0).max(1_000_000).default(1000),
  INNGEST_BASE_URL: z.url().optional(),
  INNGEST_EVENT_KEY: z.string().min(1),
  INNGEST_SIGNING_KEY: z.string().min(1),
  PUSHER_APP_ID: z
    .string()
    .regex(/^[\w-]+$/)
    .optional(),
  PUSHER_KEY: z
    .string()
    .regex(/^[\w-]+$/)
    .optional(),
  PUSHER_SECRET: z.string().min(1).optional(),
  // It becomes part of a host name.
  PUSHER_CLUSTER: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  PUSHER_API_URL: origin.optional(),
  PUSHER_WS_URL: socketOrigin.optional(),
  NOTIFICATIONS_APART: flag,
  METRICS_TOKEN: secret.optional(),
  SHUTDOWN_DELAY_SECONDS: z.coerce.number().int().min(0).max(120).default(0),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default("resalehub"),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  RESALEHUB_LOCAL: flag,
  RESALEHUB_CLOCK_FILE: z.string().optional(),
});

/** Live delivery is there or not; half of it would look like a fault of the service. */
const LIVE_DELIVERY = ["PUSHER_APP_ID", "PUSHER_KEY", "PUSHER_SECRET", "PUSHER_CLUSTER"] as const;

export type Env = z.output<typeof Env>;

/** Reads settings; throws an Error that names each setting that is missing or wrong and says what to do. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const filled = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== "" && value !== undefined),
  );
  const parsed = Env.safeParse(filled);
  const group = lackingOfLiveDelivery(filled);
  if (parsed.success && group.length === 0) return parsed.data;
  const lines = (parsed.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    return filled[name] === undefined
      ? `  ${name} is missing. See its line in .env.example, then set it in the environment or in .env.`
      : `  ${name} is not right: ${issue.message}`;
  });
  lines.push(...group);
  throw new Error(`ResaleHub cannot start with these settings:\n${lines.join("\n")}`);
}

function lackingOfLiveDelivery(filled: Readonly<Record<string, unknown>>): string[] {
  if (!Object.keys(filled).some((name) => name.startsWith("PUSHER_") && name in Env.shape)) return [];
  return LIVE_DELIVERY.filter((name) => filled[name] === undefined).map(
    (name) =>
      `  ${name} is missing: live delivery needs ${LIVE_DELIVERY.join(", ")}, or no PUSHER_ setting at all.`,
  );
}

let current: Env | undefined;

/** The settings of this process, read once, when first needed: building needs none. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

/** The names of all settings, for the test that compares them with `.env.example`. */
export const SETTING_NAMES: readonly string[] = Object.keys(Env.shape);
