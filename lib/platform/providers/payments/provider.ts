import type { PaymentProvider } from "./port";

/** The payment provider in use, loaded when first needed: its SDK takes a second that most requests need not wait. */
export async function paymentProvider(): Promise<PaymentProvider> {
  const { stripeProvider } = await import("./stripe");
  return stripeProvider;
}
