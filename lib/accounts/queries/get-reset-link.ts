import { query } from "@/lib/platform/query";
import type { ResetLinkView } from "../contract";
import { ResetLinkInput } from "../contract-password";
import { maskEmail } from "../model/challenge";
import { hashOfToken, isUsable } from "../model/reset-link";
import { readReset } from "../store/read-resets";

/** What the page behind a mailed link shows; null when the link can no longer be used. Looking uses nothing up. */
export const getResetLink = query({
  name: "accounts.getResetLink",
  input: ResetLinkInput,
  allow: () => true,
  async run({ input, db, now }): Promise<ResetLinkView | null> {
    const reset = await readReset(db, { tokenHash: hashOfToken(input.token) });
    if (!reset?.user || !isUsable(reset, now)) return null;
    return { sentTo: maskEmail(reset.user.email), expiresAt: reset.expiresAt };
  },
});
