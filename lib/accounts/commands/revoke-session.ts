import { personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { accountFailure, SessionInput, sessionEnded } from "../contract";
import { endSession } from "../store/sessions";

/** A person ends one of their own sessions, here or on another device; its cookie is worthless at once. */
export const revokeSession = command({
  name: "accounts.revokeSession",
  input: SessionInput,
  // A suspended person too may end what is theirs.
  allow: (actor) => personOf(actor) !== null,
  async run({ input, actor, now, tx, emit }) {
    const userId = personOf(actor);
    // A stranger's session and a missing one look the same, so ids cannot be probed.
    if (!userId || !(await endSession(tx, input.sessionId, userId, now))) throw accountFailure("not_found");
    emit(sessionEnded.create(input.sessionId, { userId }));
    return { sessionId: input.sessionId };
  },
});
