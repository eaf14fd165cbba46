import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { accountFailure } from "@/lib/accounts/contract";
import { PhoneProofInput } from "@/lib/accounts/contract-phone";
import { getPhone } from "@/lib/accounts/queries/get-phone";
import { resendPhoneCode } from "@/lib/accounts/tasks/resend-phone-code";
import { Phone } from "../../../_views/phone";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "resendPhoneCode",
    tag: "People",
    auth: "active",
    summary: "Ask for the code by text message once more",
    description: "The older code stops working. Each further one has to be waited for longer.",
    body: PhoneProofInput,
    example: { proofId: "0192f0c4-7a1e-7c3b-9d2a-5f6e7d8c9b0a" },
    answer: Phone,
    failures: accountFailure.foretell(
      "proof_gone",
      "resend_too_soon",
      "texts_paused",
      "phone_country",
      "not_found",
    ),
    async handle({ ctx, body }) {
      await resendPhoneCode(ctx, body);
      return getPhone(ctx, {});
    },
  }),
});
