import { headers } from "next/headers";
import type { SignInOrigin } from "@/lib/accounts/contract";
import { env } from "@/lib/platform/env";
import { clientCountry } from "./client-country";
import { deviceOfRequest } from "./device-cookie";

/** Where a sign-in comes from: the browser, its device, and the country if a proxy of ours says it. */
export async function signInOrigin(): Promise<SignInOrigin & { device: string }> {
  const [sent, device] = await Promise.all([headers(), deviceOfRequest()]);
  const header = env().COUNTRY_HEADER;
  return {
    userAgent: sent.get("user-agent") ?? undefined,
    device,
    country: header ? clientCountry(sent.get(header)) : undefined,
  };
}
