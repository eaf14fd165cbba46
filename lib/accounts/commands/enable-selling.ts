import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { EnableSellingInput, sellingEnabled } from "../contract";
import { startSelling } from "../store/users";

/** A verified person turns selling on and says where they are; from the event, other domains get to know the seller. */
export const enableSelling = command({
  name: "accounts.enableSelling",
  input: EnableSellingInput,
  // Only a verified person has the role of a buyer.
  allow: (actor) => isActiveUser(actor) && actor.roles.includes("buyer"),
  async run({ input, actor, now, tx, emit }) {
    const userId = personOf(actor) ?? "";
    if (await startSelling(tx, userId, now, input))
      emit(sellingEnabled.create(userId, { userId, imported: false }));
    return { userId };
  },
});
