import { personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { EndSessionsInput, sessionEnded } from "../contract";
import { endSessions } from "../store/sessions";

/** A person ends all their sessions, with or without the one they are using; their pages hear nothing more by them. */
export const endAllSessions = command({
  name: "accounts.endAllSessions",
  input: EndSessionsInput,
  // A suspended person too may end what is theirs.
  allow: (actor) => personOf(actor) !== null && "sessionId" in actor,
  async run({ input, actor, now, tx, emit }) {
    const userId = personOf(actor) ?? "";
    const keep = input.which === "others" && "sessionId" in actor ? actor.sessionId : null;
    const ended = await endSessions(tx, userId, now, keep);
    // Once for all of them: those who hang up know people, not sessions.
    if (ended > 0) emit(sessionEnded.create(userId, { userId }));
    return { ended };
  },
});
