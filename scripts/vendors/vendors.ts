type Settings = Readonly<Record<string, string | undefined>>;

/** A vendor whose sandbox the conformance suites can be run against. */
export type Vendor = {
  readonly name: string;
  /** Settings of its sandbox; without one of them it is skipped. */
  readonly needs: readonly `VENDOR_${string}`[];
  /** The suites, as paths from the root. What only the local double can show, they leave out. */
  readonly suites: readonly string[];
  /** Why these settings must not be used: they look like those of a shop with real people and real money. */
  refuse(settings: Settings): string | null;
};

/** Refuses a sandbox's setting that is the deployment's own. */
const notTheShops =
  (theirs: string, ours: string) =>
  (settings: Settings): string | null =>
    settings[theirs] === settings[ours] ? `${theirs} is the shop's own ${ours}` : null;

/** Every vendor there is a suite for. Their keys have names of their own, so that a shop's are not used by accident. */
export const VENDORS: readonly Vendor[] = [
  {
    name: "Stripe",
    needs: ["VENDOR_STRIPE_SECRET_KEY"],
    suites: ["local/stripe/conformance.test.ts", "lib/platform/providers/payments/contract.test.ts"],
    refuse: ({ VENDOR_STRIPE_SECRET_KEY: key = "" }) =>
      /^(sk|rk)_test_/.test(key)
        ? null
        : "VENDOR_STRIPE_SECRET_KEY is not a test key (sk_test_… or rk_test_…)",
  },
  {
    name: "S3",
    needs: [
      "VENDOR_S3_BUCKET",
      "VENDOR_S3_REGION",
      "VENDOR_S3_ORIGIN",
      "VENDOR_S3_ADMIN_KEY_ID",
      "VENDOR_S3_ADMIN_KEY_SECRET",
      "VENDOR_S3_UPLOAD_KEY_ID",
      "VENDOR_S3_UPLOAD_KEY_SECRET",
      "VENDOR_S3_PROCESSOR_KEY_ID",
      "VENDOR_S3_PROCESSOR_KEY_SECRET",
    ],
    suites: [
      "local/s3/conformance.test.ts",
      "local/s3/conformance-presigned.test.ts",
      "lib/platform/providers/files/contract.test.ts",
    ],
    refuse: notTheShops("VENDOR_S3_BUCKET", "S3_BUCKET"),
  },
  {
    name: "Resend",
    needs: ["VENDOR_RESEND_API_KEY", "VENDOR_RESEND_FROM"],
    suites: ["local/mailbox/conformance-resend.test.ts", "lib/platform/providers/email/contract.test.ts"],
    refuse: notTheShops("VENDOR_RESEND_API_KEY", "RESEND_API_KEY"),
  },
  {
    name: "Twilio",
    needs: ["VENDOR_TWILIO_ACCOUNT_SID", "VENDOR_TWILIO_AUTH_TOKEN"],
    suites: ["local/mailbox/conformance-twilio.test.ts", "lib/platform/providers/sms/contract.test.ts"],
    refuse: notTheShops("VENDOR_TWILIO_AUTH_TOKEN", "TWILIO_AUTH_TOKEN"),
  },
  {
    name: "Pusher",
    needs: ["VENDOR_PUSHER_APP_ID", "VENDOR_PUSHER_KEY", "VENDOR_PUSHER_SECRET", "VENDOR_PUSHER_CLUSTER"],
    suites: [
      "local/pusher/conformance-channels.test.ts",
      "local/pusher/conformance-rest.test.ts",
      "local/pusher/conformance-users.test.ts",
      "lib/platform/providers/realtime/contract.test.ts",
    ],
    refuse: notTheShops("VENDOR_PUSHER_SECRET", "PUSHER_SECRET"),
  },
  {
    name: "Inngest",
    needs: ["VENDOR_INNGEST_EVENT_KEY"],
    suites: ["local/inngest/conformance-send.test.ts"],
    refuse: notTheShops("VENDOR_INNGEST_EVENT_KEY", "INNGEST_EVENT_KEY"),
  },
];

/** Why nothing at all may be run here: these are the settings of a shop, or of the demo. */
export function refuseEnvironment({ NODE_ENV, RESALEHUB_LOCAL }: Settings): string | null {
  if (NODE_ENV === "production") return "this is a production environment (NODE_ENV=production)";
  if (RESALEHUB_LOCAL === "1") return "this is the demo's environment (RESALEHUB_LOCAL=1)";
  return null;
}

/** What is missing before a vendor's suites can be run. */
export function missingSettings(vendor: Vendor, settings: Settings): string[] {
  return vendor.needs.filter((name) => !settings[name]);
}
