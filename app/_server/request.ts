import { cookies, headers } from "next/headers";
import { isLocale, type Locale } from "@/lib/kernel/locale";
import { env } from "@/lib/platform/env";
import { clientAddress } from "./client-address";
import { LOCALE_COOKIE, preferredLocale } from "./locale";

/** The id that the proxy gave this request. */
export async function requestId(): Promise<string> {
  return (await headers()).get("x-request-id") ?? crypto.randomUUID();
}

/** What the strict policy asks of an inline script (content-security-policy.ts); cached pages have none. */
export async function requestNonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}

/** The language of a page that has none in its path; where the proxy has not chosen one, it is chosen alike. */
export async function requestLocale(): Promise<Locale> {
  const [sent, kept] = await Promise.all([headers(), cookies()]);
  const chosen = sent.get("x-locale");
  return isLocale(chosen)
    ? chosen
    : preferredLocale(kept.get(LOCALE_COOKIE)?.value, sent.get("accept-language"));
}

/** The address of the client, as our own proxy saw it. */
export async function requestAddress(): Promise<string> {
  return clientAddress((await headers()).get("x-forwarded-for"), env().TRUSTED_PROXIES);
}
