import { z } from "zod";
import { defineEvent } from "@/lib/kernel/event";
import { idSchema } from "@/lib/kernel/ids";
import { Code, Country } from "./contract";

/** `country`: where a number without a prefix belongs. */
export const AddPhoneInput = z.object({
  phone: z.string().trim().min(1).max(40),
  country: Country.optional(),
});
export const PhoneProofInput = z.object({ proofId: idSchema<"phone-proof">() });
export const VerifyPhoneInput = PhoneProofInput.extend({ code: Code });
/** A number whose owner was asked for a code. */
type PhoneProofView = {
  proofId: string;
  sentTo: string;
  expiresAt: Date;
  resendAt: Date;
  open: boolean;
};
/** A person's own number, in the form in which people read it, and the proof that is under way. */
export type PhoneView = { phone: string | null; verifiedAt: Date | null; proof: PhoneProofView | null };

const userId = z.string();
/** `codeVersion` says which of a proof's codes is meant: an older one is not sent any more. */
export const phoneCodeRequested = defineEvent({
  name: "accounts/phone.code_requested",
  version: 1,
  schema: z.object({ proofId: z.string(), userId, codeVersion: z.number().int() }),
});
/** A person has shown that a number is theirs, or has taken theirs away. */
export const phoneChanged = defineEvent({
  name: "accounts/phone.changed",
  version: 1,
  schema: z.object({ userId, verified: z.boolean() }),
});
