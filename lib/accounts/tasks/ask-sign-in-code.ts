import { systemActor } from "@/lib/kernel/actor";
import { task } from "@/lib/platform/task";
import { requestSignInCode } from "../commands/request-sign-in-code";
import { AddressInput } from "../contract";
import { signInCodeLimits } from "../model/limits";
import { addressOf, takeLimits } from "./take-limits";

/** A visitor asks to sign in by a code; it is mailed to the address, if that has an account. */
export const askSignInCode = task({
  name: "accounts.askSignInCode",
  input: AddressInput,
  allow: () => true,
  async run({ input, actor, ctx }): Promise<{ challengeId: string }> {
    await takeLimits(signInCodeLimits(input.email, addressOf(actor)));
    const system = { requestId: ctx.requestId, actor: systemActor("accounts.askSignInCode") };
    return requestSignInCode(system, input);
  },
});
