import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { AddressInput } from "../contract";
import { lockUserByEmail } from "../store/users";
import { askForCode } from "./ask-for-code";

/**
 * Opens a challenge by which someone signs in without a password; its part of asking for the code. For an address
 * without an account it is nobody's: it looks the same, is mailed to no one and cannot be passed.
 */
export const requestSignInCode = command({
  name: "accounts.requestSignInCode",
  input: AddressInput,
  allow: isSystem,
  async run({ input: { email }, now, tx, emit }) {
    const userId = (await lockUserByEmail(tx, email))?.id ?? null;
    return { challengeId: await askForCode(tx, { email, userId, purpose: "sign_in" }, now, emit) };
  },
});
