import { env } from "@/lib/platform/env";

/** On https the browser ties a `__Host-` cookie to this very host and to TLS. */
export function hostCookieName(name: string): string {
  return isSecure() ? `__Host-resalehub.${name}` : `resalehub.${name}`;
}

export function hostCookieAttributes() {
  return { httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/" } as const;
}

function isSecure(): boolean {
  return env().APP_URL.startsWith("https:");
}
