import { systemActor } from "@/lib/kernel/actor";
import { checkPassword } from "@/lib/platform/password";
import { task } from "@/lib/platform/task";
import { openSession } from "../commands/open-session";
import { accountFailure, SignInInput, type SignInOutcome } from "../contract";
import { codeLimits, signInLimits } from "../model/limits";
import { findCredentials } from "../queries/find-credentials";
import { addressOf, takeLimits } from "./take-limits";

/** A visitor shows a password and is let in, or, if the address is not verified yet, is mailed a new code. */
export const signIn = task({
  name: "accounts.signIn",
  input: SignInInput,
  allow: () => true,
  async run({ input, actor, ctx }): Promise<SignInOutcome> {
    await takeLimits(signInLimits(input.email, addressOf(actor)));
    // Not with the form's key: a repeated sign-in is a sign-in of its own.
    const system = { requestId: ctx.requestId, actor: systemActor("accounts.signIn") };
    const account = await findCredentials(system, { email: input.email });
    const right = await checkPassword(input.password, account?.passwordHash ?? null);
    const checkedHash = account?.passwordHash ?? null;
    if (!right || !account || checkedHash === null) throw accountFailure("wrong_credentials");
    if (!account.verified) await takeLimits(codeLimits(input.email));
    const { userId } = account;
    const { userAgent, device, country } = input;
    return openSession(system, { userId, checkedHash, userAgent, device, country });
  },
});
