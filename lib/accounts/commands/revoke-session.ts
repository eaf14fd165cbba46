import { personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { accountFailure, OwnSessionInput, sessionEnded } from "../contract";
import { endOwnSession } from "../store/sessions";

/** A person ends one of their own sessions, here or on another device; its cookie is worthless at once. */
export const revokeSession = command({
  name: "accounts.revokeSession",
  input: OwnSessionInput,
  // A suspended person too may end what is theirs.
  allow: (actor) => personOf(actor) !== null,
  async run({ input, actor, now, tx, emit }) {
    const userId = personOf(actor) ?? "";
    // A stranger's session and a missing one look the same, so ids cannot be probed.
    const ended = await endOwnSession(tx, input.session, userId, now);
    if (!ended) throw accountFailure("not_found");
    emit(sessionEnded.create(ended, { userId }));
    return { session: input.session };
  },
});
