import { headers } from "next/headers";
import { env } from "@/lib/platform/env";
import { clientAddress } from "./client-address";
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

/** The address of the client, as our own proxy saw it. */
export async function requestAddress(): Promise<string> {
  return clientAddress((await headers()).get("x-forwarded-for"), env().TRUSTED_PROXIES);
}
