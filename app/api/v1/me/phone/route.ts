import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { removePhone } from "@/lib/accounts/commands/remove-phone";
import { accountFailure } from "@/lib/accounts/contract";
import { AddPhoneInput } from "@/lib/accounts/contract-phone";
import { getPhone } from "@/lib/accounts/queries/get-phone";
import { addPhone } from "@/lib/accounts/tasks/add-phone";
import { Phone } from "../../_views/phone";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "getPhone",
    tag: "People",
    auth: "session",
    summary: "See your telephone number",
    description: "Nobody else sees it.",
    answer: Phone,
    failures: accountFailure.foretell("not_found"),
    handle: ({ ctx }) => getPhone(ctx, {}),
  }),
  POST: operation({
    id: "addPhone",
    tag: "People",
    auth: "active",
    summary: "Name your telephone number",
    description:
      "A code goes there by text message. `country` says where a number without a prefix belongs. The number in use stays until the new one is verified.",
    body: AddPhoneInput,
    example: { phone: "+4915112345678" },
    answer: Phone,
    failures: accountFailure.foretell(
      "phone_unreadable",
      "phone_not_mobile",
      "phone_country",
      "phone_same",
      "resend_too_soon",
      "texts_paused",
      "not_found",
    ),
    async handle({ ctx, body }) {
      await addPhone(ctx, body);
      return getPhone(ctx, {});
    },
  }),
  DELETE: operation({
    id: "removePhone",
    tag: "People",
    auth: "active",
    summary: "Take your telephone number away",
    description: "What needs a verified phone waits until you show another.",
    answer: Phone,
    failures: accountFailure.foretell("not_found"),
    async handle({ ctx }) {
      await removePhone(ctx, {});
      return getPhone(ctx, {});
    },
  }),
});
