import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { DEFAULT_COUNTRY } from "@/app/(personal)/sell/start/default-country";
import { getMe } from "@/lib/accounts/queries/get-me";
import { requestFailure } from "@/lib/kernel/failure";
import { asId } from "@/lib/kernel/ids";
import { paymentFailure } from "@/lib/payments/contract";
import { getSellerAccount } from "@/lib/payments/queries/get-seller-account";
import { startOnboarding } from "@/lib/payments/tasks/start-onboarding";
import { Leave, PaymentAccount, toPaymentAccount } from "../_views/payment";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "getPaymentAccount",
    tag: "Payment account",
    auth: "session",
    summary: "See whether you can be paid",
    description: "As it was last known; `POST /payment-account/refresh` asks the provider.",
    answer: PaymentAccount,
    handle: async ({ ctx }) =>
      toPaymentAccount(await getSellerAccount(ctx, { userId: asId<"user">(ctx.actor.userId) })),
  }),
  POST: operation({
    id: "openPaymentAccount",
    tag: "Payment account",
    auth: "active",
    summary: "Get the page on which you say where your money goes",
    description:
      "For whoever has turned selling on. The account is made once; the page's address is made anew each time, because it works once.",
    answer: Leave,
    failures: [...requestFailure.foretell("forbidden"), ...paymentFailure.foretell("provider_refused")],
    async handle({ ctx }) {
      const { userId, email, name, country } = await getMe(ctx, {});
      return startOnboarding(ctx, {
        userId: asId<"user">(userId),
        email,
        name: name.slice(0, 100),
        country: country ?? DEFAULT_COUNTRY,
      });
    },
  }),
});
