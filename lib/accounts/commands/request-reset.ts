import { randomBytes } from "node:crypto";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { AddressInput, resetRequested } from "../contract";
import { hashOfToken, linkEnd, tokenOf } from "../model/reset-link";
import { closeResets, insertReset } from "../store/resets";
import { lockUserByEmail } from "../store/users";

/**
 * Makes a link for a new password and asks, by event, for it to be mailed; its part of asking for one. Older links end.
 * For an address without an account all the same is done, for nobody, so that neither answer nor time tells.
 */
export const requestReset = command({
  name: "accounts.requestReset",
  input: AddressInput,
  allow: isSystem,
  async run({ input, now, tx, emit }) {
    const id = newId<"reset">();
    // Held, so that of two requests at once the later one's link is the one that is left.
    const userId = (await lockUserByEmail(tx, input.email))?.id ?? null;
    await closeResets(tx, userId ?? id, now);
    const salt = randomBytes(32).toString("base64url");
    const tokenHash = hashOfToken(tokenOf({ id, salt }, env().CODE_SECRET));
    await insertReset(tx, { id, userId, salt, tokenHash, createdAt: now, expiresAt: linkEnd(now) });
    emit(resetRequested.create(id, { resetId: id, userId }));
    return {};
  },
});
