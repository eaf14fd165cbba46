import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked once, by `npm run check`; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  typedRoutes: true,
  // Entries and tags live in PostgreSQL, so that every process drops a page at once; nothing is kept in memory.
  cacheHandler: `${import.meta.dirname}/app/_server/cache-handler.mjs`,
  cacheMaxMemorySize: 0,
  // As long as a page's own 300 s (cached.ts), so that no `stale-while-revalidate` is sent: browsers obey it too, and
  // would show someone who comes back last week's price out of their own cache.
  expireTime: 300,
  // Photos are cut into their sizes when they are uploaded; nothing is resized at request time.
  images: { unoptimized: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "sharp",
    "pg",
    "pino",
    "prom-client",
    "@opentelemetry/api",
    "@opentelemetry/context-async-hooks",
    "@opentelemetry/core",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-trace-base",
    "twilio",
    "stripe",
    "pusher",
    "@aws-sdk/client-s3",
    "@zxcvbn-ts/core",
    "@zxcvbn-ts/language-common",
    "@zxcvbn-ts/language-en",
    "@zxcvbn-ts/language-de",
  ],
  experimental: {
    authInterrupts: true,
    // Two root layouts: none of them stands above an address that no page has.
    globalNotFound: true,
    serverActions: { bodySizeLimit: "256kb" },
  },
  async headers() {
    return [
      { source: "/:path*", headers: STATIC_HEADERS },
      // Its address holds a token until it has led on. The page behind it sends forms, whose origin would be left out.
      { source: "/reset/open", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
      // Nothing may come of an answer of the API that a browser is made to show. The proxy does not see these.
      { source: "/api/v1/:path*", headers: API_HEADERS },
    ];
  },
};

const STATIC_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(self), geolocation=(), microphone=(), payment=()" },
];

const API_HEADERS = [
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
];

export default config;
