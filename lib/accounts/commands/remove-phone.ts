import { z } from "zod";
import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { phoneChanged } from "../contract-phone";
import { closeProofs } from "../store/phone-proofs";
import { clearPhone } from "../store/users";

/** A person takes their number away; what needs one waits until they show another. */
export const removePhone = command({
  name: "accounts.removePhone",
  input: z.object({}),
  allow: isActiveUser,
  async run({ actor, now, tx, emit }) {
    const userId = personOf(actor) ?? "";
    await closeProofs(tx, userId, now);
    const removed = await clearPhone(tx, userId);
    if (removed) emit(phoneChanged.create(userId, { userId, verified: false }));
    return { removed };
  },
});
