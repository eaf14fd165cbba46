import { headers } from "next/headers";
import { env } from "@/lib/platform/env";
import { DEFAULT_LOCALE, isLocale, type Locale } from "./locale";

/** The id that the proxy gave this request. */
export async function requestId(): Promise<string> {
  return (await headers()).get("x-request-id") ?? crypto.randomUUID();
}

/** The language of a page that has none in its path. */
export async function requestLocale(): Promise<Locale> {
  const locale = (await headers()).get("x-locale");
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

/**
 * The address of the client: the entry of X-Forwarded-For that our own outermost proxy wrote. What stands left of it
 * was sent by the client and may be made up.
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-Math.max(1, trustedProxies)) || "unknown";
}

export async function requestAddress(): Promise<string> {
  return clientAddress((await headers()).get("x-forwarded-for"), env().TRUSTED_PROXIES);
}
