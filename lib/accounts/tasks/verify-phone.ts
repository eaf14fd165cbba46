import { isActiveUser, personOf, systemActor } from "@/lib/kernel/actor";
import { task } from "@/lib/platform/task";
import { redeemPhoneCode } from "../commands/redeem-phone-code";
import { accountFailure } from "../contract";
import { VerifyPhoneInput } from "../contract-phone";
import { guessLimits } from "../model/limits";
import { addressOf, takeLimits } from "./take-limits";
import { wrongCode } from "./wrong-code";

/** A person types the code that came by text; the right one makes the number theirs. */
export const verifyPhone = task({
  name: "accounts.verifyPhone",
  input: VerifyPhoneInput,
  allow: isActiveUser,
  async run({ input, actor, ctx }): Promise<{ userId: string }> {
    const userId = personOf(actor) ?? "";
    await takeLimits(guessLimits(userId, addressOf(actor)));
    const system = { requestId: ctx.requestId, actor: systemActor("accounts.verifyPhone") };
    const answer = await redeemPhoneCode(system, { ...input, userId });
    if (answer.outcome === "over") throw accountFailure("code_over");
    if (answer.outcome === "taken") throw accountFailure("phone_taken");
    if (answer.outcome === "wrong") throw wrongCode(answer.left);
    return { userId };
  },
});
