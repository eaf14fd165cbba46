import { isSystem } from "@/lib/kernel/actor";
import { idSchema } from "@/lib/kernel/ids";
import { command } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { phoneChanged, VerifyPhoneInput } from "../contract-phone";
import { MAX_TRIES } from "../model/challenge";
import { isCode, PHONE } from "../model/code";
import { closeProofs, markPassed, takeProofTry } from "../store/phone-proofs";
import { savePhone } from "../store/users";

type Outcome = { outcome: "verified" | "over" | "taken" } | { outcome: "wrong"; left: number };

/**
 * Checks a code that came by text; its part of verifying a phone. What is not right is an answer, not a failure: a
 * failure would roll the count of tries back, and leave a proof open whose number is another's.
 */
export const redeemPhoneCode = command({
  name: "accounts.redeemPhoneCode",
  input: VerifyPhoneInput.extend({ userId: idSchema<"user">() }),
  allow: isSystem,
  async run({ input: { userId, proofId, code }, now, tx, emit }): Promise<Outcome> {
    const proof = await takeProofTry(tx, proofId, userId, now);
    if (!proof) return { outcome: "over" };
    const { id, version, phone } = proof;
    if (!isCode({ id, version, purpose: PHONE }, code, env().CODE_SECRET))
      return { outcome: "wrong", left: MAX_TRIES - proof.tries };
    await closeProofs(tx, userId, now);
    await markPassed(tx, id, now);
    if (!(await savePhone(tx, userId, phone, now))) return { outcome: "taken" };
    emit(phoneChanged.create(userId, { userId, verified: true }));
    return { outcome: "verified" };
  },
});
