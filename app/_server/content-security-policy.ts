import { liveConnection } from "./live-connection";

/** Origins that pages talk to besides their own, from the settings; the policy is the same list everywhere. */
function outside(): Record<"photos" | "uploads" | "payments" | "live", string> {
  const origin = (url: string | undefined, fallback: string): string =>
    url ? new URL(url).origin : fallback;
  const { S3_BUCKET: bucket, S3_REGION: region = "eu-central-1" } = process.env;
  return {
    photos: origin(process.env.ASSETS_BASE_URL, "'self'"),
    // Without a bucket there is nowhere to upload to, so no origin is let in.
    uploads: origin(process.env.S3_ENDPOINT, bucket ? `https://${bucket}.s3.${region}.amazonaws.com` : ""),
    payments: origin(process.env.STRIPE_API_URL, "https://checkout.stripe.com https://connect.stripe.com"),
    live: liveOrigins(),
  };
}

/** Where pages are told what is new. Pusher's browser library falls back to https where sockets are blocked. */
function liveOrigins(): string {
  const { PUSHER_WS_URL: elsewhere, PUSHER_KEY, PUSHER_CLUSTER } = process.env;
  const live = liveConnection({ PUSHER_KEY, PUSHER_CLUSTER, PUSHER_WS_URL: elsewhere });
  if (!live) return "";
  if (elsewhere) return new URL(elsewhere).origin;
  return `wss://${live.wsHost} https://sockjs-${live.cluster}.pusher.com`;
}

/** React's development build evaluates code to show where an error came from; nothing else does. */
function evalInDevelopment(): string {
  return process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
}

/** For pages on which a person signs in, pays, sells, talks or operates: only scripts that carry this request's nonce. */
export function strictPolicy(nonce: string): string {
  const { photos, uploads, payments, live } = outside();
  return join({
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${evalInDevelopment()}`,
    // Styles may be inline: upload meters and crop frames set their size in a style attribute.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": `'self' blob: data: ${photos}`,
    "connect-src": ["'self'", uploads, live].filter(Boolean).join(" "),
    // A form that pays ends, after our redirect, on the payment provider's page.
    "form-action": `'self' ${payments}`,
  });
}

/**
 * For cached public pages, whose HTML is the same for everyone and so can carry no nonce: inline scripts are Next's
 * own, but nothing from another origin runs, no form leaves, and nothing is sent elsewhere than to live delivery.
 */
export function publicPolicy(): string {
  const { photos, live } = outside();
  return join({
    "default-src": "'self'",
    "script-src": `'self' 'unsafe-inline'${evalInDevelopment()}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": `'self' data: ${photos}`,
    "connect-src": `'self' ${live}`.trimEnd(),
    "form-action": "'self'",
  });
}

function join(rules: Record<string, string>): string {
  const fixed = {
    "font-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
  };
  return Object.entries({ ...rules, ...fixed })
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
