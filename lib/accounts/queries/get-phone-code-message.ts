import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import type { Locale } from "@/lib/kernel/locale";
import { env } from "@/lib/platform/env";
import { query } from "@/lib/platform/query";
import { PhoneProofInput } from "../contract-phone";
import { isOpen } from "../model/challenge";
import { codeOf, PHONE } from "../model/code";
import { readProof } from "../store/read-phone-proofs";

export type PhoneCodeMessage = { readonly phone: string; readonly locale: Locale; readonly code: string };

/**
 * What the text message of a proof says, for the one who sends it; null when that version of the code is no longer the
 * one to send. The code is derived here, on the way out, and must not leave the sending step.
 */
export const getPhoneCodeMessage = query({
  name: "accounts.getPhoneCodeMessage",
  input: PhoneProofInput.extend({ codeVersion: z.number().int() }),
  allow: isSystem,
  async run({ input, db, now }): Promise<PhoneCodeMessage | null> {
    const proof = await readProof(db, input.proofId);
    if (!proof || proof.version !== input.codeVersion || !isOpen(proof, now)) return null;
    const { id, version, phone, user } = proof;
    const code = codeOf({ id, version, purpose: PHONE }, env().CODE_SECRET);
    return { phone, locale: user.locale as Locale, code };
  },
});
