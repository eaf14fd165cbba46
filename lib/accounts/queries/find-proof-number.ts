import { isSystem } from "@/lib/kernel/actor";
import { idSchema } from "@/lib/kernel/ids";
import type { PhoneNumber } from "@/lib/platform/phone";
import { query } from "@/lib/platform/query";
import { PhoneProofInput } from "../contract-phone";
import { renewableSince } from "../model/challenge";
import { readProof } from "../store/read-phone-proofs";

/** The number that a person is proving, and when its next code may be sent; null for a proof that is not theirs. */
export const findProofNumber = query({
  name: "accounts.findProofNumber",
  input: PhoneProofInput.extend({ userId: idSchema<"user">() }),
  allow: isSystem,
  async run({ input, db, now }): Promise<{ number: PhoneNumber; resendAt: Date } | null> {
    const proof = await readProof(db, input.proofId);
    if (!proof || proof.userId !== input.userId || proof.usedAt || proof.createdAt < renewableSince(now))
      return null;
    return { number: { e164: proof.phone, country: proof.country }, resendAt: proof.resendAt };
  },
});
