import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { asId } from "@/lib/kernel/ids";
import { getSellerAccount } from "@/lib/payments/queries/get-seller-account";
import { refreshSellerAccount } from "@/lib/payments/tasks/refresh-seller-account";
import { PaymentAccount, toPaymentAccount } from "../../_views/payment";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "refreshPaymentAccount",
    tag: "Payment account",
    auth: "active",
    summary: "Ask the provider how your account stands",
    description: "After you come back from its page, rather than wait for its news.",
    answer: PaymentAccount,
    async handle({ ctx }) {
      const userId = asId<"user">(ctx.actor.userId);
      await refreshSellerAccount(ctx, { userId });
      return toPaymentAccount(await getSellerAccount(ctx, { userId }));
    },
  }),
});
