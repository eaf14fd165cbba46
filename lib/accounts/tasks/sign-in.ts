import { systemActor } from "@/lib/kernel/actor";
import { checkPassword } from "@/lib/platform/password";
import { task } from "@/lib/platform/task";
import { openSession } from "../commands/open-session";
import { accountFailure, SignInInput, type SignInOutcome } from "../contract";
import { accountLimits, codeLimits, deviceLimits, strangerLimits } from "../model/limits";
import { findCredentials } from "../queries/find-credentials";
import { isKnownDevice } from "../queries/is-known-device";
import { addressOf, takeLimits, takeOrUseCode } from "./take-limits";

/** A visitor shows a password and is let in, or, if the address is not verified yet, is mailed a new code. */
export const signIn = task({
  name: "accounts.signIn",
  input: SignInInput,
  allow: () => true,
  async run({ input, actor, ctx }): Promise<SignInOutcome> {
    // Not with the form's key: a repeated sign-in is a sign-in of its own.
    const system = { requestId: ctx.requestId, actor: systemActor("accounts.signIn") };
    const { email, userAgent, device, country } = input;
    const [account, known] = await Promise.all([
      findCredentials(system, { email }),
      isKnownDevice(system, { email, device }),
    ]);
    if (known && device) await takeLimits(deviceLimits(email, device));
    else {
      await takeLimits(strangerLimits(email, addressOf(actor)));
      await takeOrUseCode(accountLimits(email));
    }
    const right = await checkPassword(input.password, account?.passwordHash ?? null);
    const checkedHash = account?.passwordHash ?? null;
    if (!right || !account || checkedHash === null) throw accountFailure("wrong_credentials");
    if (!account.verified) await takeLimits(codeLimits(input.email));
    const { userId } = account;
    return openSession(system, { userId, checkedHash, userAgent, device, country });
  },
});
