import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { accountFailure, ProfileInput, profileChanged } from "../contract";
import { saveProfile } from "../store/users";

/** A person changes what others see of them; copies elsewhere (a seller's name on a listing) follow by the event. */
export const updateProfile = command({
  name: "accounts.updateProfile",
  input: ProfileInput,
  allow: isActiveUser,
  async run({ input, actor, tx, emit }) {
    const userId = personOf(actor) ?? "";
    if (!(await saveProfile(tx, userId, input))) throw accountFailure("not_found");
    emit(profileChanged.create(userId, { userId }));
    return { userId };
  },
});
