import { isActiveUser, personOf, systemActor } from "@/lib/kernel/actor";
import { task } from "@/lib/platform/task";
import { accountFailure } from "../contract";
import { PhoneProofInput } from "../contract-phone";
import { tooSoon } from "../model/challenge";
import { findProofNumber } from "../queries/find-proof-number";
import { sendPhoneCode } from "./send-phone-code";

/** A person asks for the code once more; the older one stops working. */
export const resendPhoneCode = task({
  name: "accounts.resendPhoneCode",
  input: PhoneProofInput,
  allow: isActiveUser,
  async run({ input, actor, ctx, now }): Promise<{ proofId: string; resendAt: Date }> {
    const system = { requestId: ctx.requestId, actor: systemActor("accounts.resendPhoneCode") };
    const proof = await findProofNumber(system, { ...input, userId: personOf(actor) ?? "" });
    if (!proof) throw accountFailure("proof_gone");
    // A press before its time costs nothing of the allowance.
    if (proof.resendAt > now) throw tooSoon(proof.resendAt, now);
    return sendPhoneCode(ctx, proof.number, "accounts.resendPhoneCode");
  },
});
