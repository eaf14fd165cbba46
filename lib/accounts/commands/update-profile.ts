import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import type { Tx } from "@/lib/platform/db/client";
import { accountFailure, contactChanged, ProfileInput, profileChanged } from "../contract";
import { handleKey, isFreeToTake } from "../model/handle";
import { claimHandle, dropHandle } from "../store/handles";
import { saveProfile } from "../store/users";
import { sealContact } from "./seal-contact";

/** A person changes what others see of them; copies elsewhere (a seller's name on a listing) follow by the event. */
export const updateProfile = command({
  name: "accounts.updateProfile",
  input: ProfileInput,
  allow: isActiveUser,
  async run({ input, actor, tx, emit }) {
    const userId = personOf(actor) ?? "";
    const person = await saveProfile(tx, userId, input);
    if (!person) throw accountFailure("not_found");
    if (input.handle !== undefined) await takeHandle(tx, userId, input.handle);
    emit(profileChanged.create(userId, { userId }));
    emit(contactChanged.create(userId, { userId, contact: sealContact(person) }));
    return { userId };
  },
});

async function takeHandle(tx: Tx, userId: string, handle: string | null): Promise<void> {
  if (handle === null) return dropHandle(tx, userId);
  if (!isFreeToTake(handle)) throw about("handle_refused");
  if (!(await claimHandle(tx, userId, handleKey(handle)))) throw about("handle_taken");
}

/** The failure, told at the field too. */
function about(code: "handle_refused" | "handle_taken") {
  return accountFailure(code, { fields: { handle: { code, message: accountFailure(code).message } } });
}
