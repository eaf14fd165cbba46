import type { SmsProvider } from "./port";

/** The SMS provider in use, loaded when first needed: its SDK takes most of a second. */
export async function smsProvider(): Promise<SmsProvider> {
  const { twilioProvider } = await import("./twilio");
  return twilioProvider;
}
