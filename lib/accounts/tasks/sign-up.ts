import { systemActor } from "@/lib/kernel/actor";
import { hashPassword } from "@/lib/platform/password";
import { task } from "@/lib/platform/task";
import { registerPerson } from "../commands/register-person";
import { SignUpInput } from "../contract";
import { signUpLimits } from "../model/limits";
import { demandStrong } from "./demand-strong";
import { addressOf, takeLimits } from "./take-limits";

/** A visitor asks for an account; a code is mailed to the address, or a notice to whoever already has one there. */
export const signUp = task({
  name: "accounts.signUp",
  input: SignUpInput,
  allow: () => true,
  async run({ input, actor, ctx }): Promise<{ challengeId: string }> {
    await takeLimits(signUpLimits(input.email, addressOf(actor)));
    const { password, ...person } = input;
    await demandStrong(password, person);
    const passwordHash = await hashPassword(password);
    // Not with the form's key: the hash is salted, so the same form sent again would pass for another request.
    const system = { requestId: ctx.requestId, actor: systemActor("accounts.signUp") };
    return registerPerson(system, { ...person, passwordHash });
  },
});
