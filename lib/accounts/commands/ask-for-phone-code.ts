import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { idSchema } from "@/lib/kernel/ids";
import { PhoneNumberSchema } from "@/lib/kernel/phone-number";
import { command } from "@/lib/platform/command";
import type { Tx } from "@/lib/platform/db/client";
import type { PhoneProof } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/ids";
import { accountFailure, Country } from "../contract";
import { phoneCodeRequested } from "../contract-phone";
import { codeTimes, renewableSince, tooSoon } from "../model/challenge";
import { closeProofs, findProofOf, insertProof, renewProof } from "../store/phone-proofs";
import { lockUser } from "../store/users";

const AskForPhoneCodeInput = z.object({
  userId: idSchema<"user">(),
  phone: PhoneNumberSchema,
  country: Country,
});

/**
 * Opens a proof of a number and asks, by event, for its code to be sent; its part of adding a phone. The same number
 * asked for again is the same proof, so that starting over does not shorten the wait for the next code.
 */
export const askForPhoneCode = command({
  name: "accounts.askForPhoneCode",
  input: AskForPhoneCodeInput,
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    const person = await lockUser(tx, input.userId);
    if (!person) throw accountFailure("not_found");
    if (person.phone === input.phone) throw accountFailure("phone_same");
    const proof = await nextProof(tx, input, now);
    await closeProofs(tx, input.userId, now, proof.id);
    const { id: proofId, userId, version: codeVersion, resendAt } = proof;
    emit(phoneCodeRequested.create(proofId, { proofId, userId, codeVersion }));
    return { proofId, resendAt };
  },
});

async function nextProof(
  tx: Tx,
  input: z.output<typeof AskForPhoneCodeInput>,
  now: Date,
): Promise<PhoneProof> {
  const known = await findProofOf(tx, input.userId, input.phone, renewableSince(now));
  if (!known) {
    return insertProof(tx, { ...input, id: newId<"phone-proof">(), createdAt: now, ...codeTimes(now, 1) });
  }
  if (known.resendAt > now) throw tooSoon(known.resendAt, now);
  return renewProof(tx, known.id, { sentAt: now, ...codeTimes(now, known.sends + 1) });
}
