import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { accountFailure } from "@/lib/accounts/contract";
import { VerifyPhoneInput } from "@/lib/accounts/contract-phone";
import { getPhone } from "@/lib/accounts/queries/get-phone";
import { verifyPhone } from "@/lib/accounts/tasks/verify-phone";
import { Phone } from "../../../_views/phone";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "verifyPhone",
    tag: "People",
    auth: "active",
    summary: "Show that the telephone number is yours",
    description: "The right code makes it your number in place of the one before.",
    body: VerifyPhoneInput,
    example: { proofId: "0192f0c4-7a1e-7c3b-9d2a-5f6e7d8c9b0a", code: "123456" },
    answer: Phone,
    failures: accountFailure.foretell("wrong_code", "code_over", "phone_taken", "not_found"),
    async handle({ ctx, body }) {
      await verifyPhone(ctx, body);
      return getPhone(ctx, {});
    },
  }),
});
