import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { accountFailure, contactChanged, ProfileInput, profileChanged } from "../contract";
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
    emit(profileChanged.create(userId, { userId }));
    emit(contactChanged.create(userId, { userId, contact: sealContact(person) }));
    return { userId };
  },
});
