import { systemActor } from "@/lib/kernel/actor";
import { task } from "@/lib/platform/task";
import { requestReset } from "../commands/request-reset";
import { AddressInput } from "../contract";
import { resetLimits } from "../model/limits";
import { addressOf, takeLimits } from "./take-limits";

/** Anyone asks for a link to a new password; it is mailed to the address, if that has an account. */
export const askReset = task({
  name: "accounts.askReset",
  input: AddressInput,
  allow: () => true,
  async run({ input, actor, ctx }): Promise<void> {
    await takeLimits(resetLimits(input.email, addressOf(actor)));
    await requestReset({ requestId: ctx.requestId, actor: systemActor("accounts.askReset") }, input);
  },
});
