import { personOf, systemActor } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import { checkPassword, hashPassword } from "@/lib/platform/password";
import { task } from "@/lib/platform/task";
import { replacePassword } from "../commands/replace-password";
import { accountFailure } from "../contract";
import { ChangePasswordInput } from "../contract-password";
import { currentPasswordLimits } from "../model/limits";
import { findOwnPassword } from "../queries/find-own-password";
import { demandStrong } from "./demand-strong";
import { takeLimits } from "./take-limits";

/** A signed-in person shows their password and chooses another; every other device is signed out. */
export const changePassword = task({
  name: "accounts.changePassword",
  input: ChangePasswordInput,
  // A suspended person too may keep others out of what is theirs.
  allow: (actor) => personOf(actor) !== null,
  async run({ input, actor, ctx }): Promise<{ ended: number }> {
    if (actor.kind !== "user" && actor.kind !== "operator") throw requestFailure("unauthenticated");
    const { userId, sessionId: keepSessionId } = actor;
    await takeLimits(currentPasswordLimits(userId));
    const system = { requestId: ctx.requestId, actor: systemActor("accounts.changePassword") };
    const own = await findOwnPassword(system, { userId });
    const checkedHash = own?.passwordHash ?? null;
    const right = await checkPassword(input.currentPassword, checkedHash);
    if (!right || !own || checkedHash === null) throw accountFailure.at("currentPassword", "wrong_password");
    await demandStrong(input.password, own);
    const passwordHash = await hashPassword(input.password);
    return replacePassword(system, { userId, keepSessionId, checkedHash, passwordHash });
  },
});
