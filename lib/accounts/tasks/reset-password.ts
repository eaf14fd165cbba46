import { systemActor } from "@/lib/kernel/actor";
import { hashPassword } from "@/lib/platform/password";
import { task } from "@/lib/platform/task";
import { redeemReset } from "../commands/redeem-reset";
import { accountFailure, type OpenedSession } from "../contract";
import { ResetPasswordInput } from "../contract-password";
import { linkLimits, newPasswordLimits } from "../model/limits";
import { hashOfToken } from "../model/reset-link";
import { findReset } from "../queries/find-reset";
import { demandStrong } from "./demand-strong";
import { addressOf, takeLimits } from "./take-limits";

/** Whoever holds a mailed link chooses a new password, which ends all that was open, and is let in. */
export const resetPassword = task({
  name: "accounts.resetPassword",
  input: ResetPasswordInput,
  allow: () => true,
  async run({ input, actor, ctx }): Promise<OpenedSession> {
    await takeLimits(linkLimits(addressOf(actor)));
    const system = { requestId: ctx.requestId, actor: systemActor("accounts.resetPassword") };
    const { token, password, ...origin } = input;
    const tokenHash = hashOfToken(token);
    const owner = await findReset(system, { tokenHash });
    if (!owner) throw accountFailure("link_over");
    await takeLimits(newPasswordLimits(owner.userId));
    await demandStrong(password, owner);
    const passwordHash = await hashPassword(password);
    return redeemReset(system, { tokenHash, passwordHash, ...origin });
  },
});
