import type { EmailProvider } from "./port";

/** The email provider in use, loaded when first needed. */
export async function emailProvider(): Promise<EmailProvider> {
  const { resendProvider } = await import("./resend");
  return resendProvider;
}
