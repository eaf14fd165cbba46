import { isActiveUser } from "@/lib/kernel/actor";
import { readPhone } from "@/lib/platform/phone";
import { task } from "@/lib/platform/task";
import { accountFailure } from "../contract";
import { AddPhoneInput } from "../contract-phone";
import { sendPhoneCode } from "./send-phone-code";

/** A person names their number; a code goes there by text message. */
export const addPhone = task({
  name: "accounts.addPhone",
  input: AddPhoneInput,
  allow: isActiveUser,
  async run({ input, ctx }): Promise<{ proofId: string; resendAt: Date }> {
    const read = readPhone(input.phone, input.country);
    if (read.outcome !== "ok") throw accountFailure.at("phone", `phone_${read.outcome}`);
    return sendPhoneCode(ctx, read.number, "accounts.addPhone");
  },
});
