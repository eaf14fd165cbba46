import { z } from "zod";
import { MISSING, type SellerAccountView } from "@/lib/payments/contract";

export const PaymentAccount = z
  .object({
    started: z.boolean().describe("There is an account at the provider."),
    ready: z.boolean().describe("You can be paid."),
    missing: z.array(z.enum(MISSING)).describe("What the provider still asks of you."),
  })
  .meta({ id: "PaymentAccount" });

export function toPaymentAccount({ missing, ...rest }: SellerAccountView): z.input<typeof PaymentAccount> {
  return { ...rest, missing: [...missing] };
}

export const Leave = z
  .object({ url: z.string().describe("The provider's page; open it in a browser.") })
  .meta({ id: "Leave", description: "Where to go on." });
