import { z } from "zod";
import { command } from "@/lib/platform/command";
import { sessionEnded } from "../contract";
import { endSession } from "../store/sessions";

/** A person leaves: the session they are using ends. Leaving twice, or without having been in, is no error. */
export const signOut = command({
  name: "accounts.signOut",
  input: z.object({}),
  allow: () => true,
  async run({ actor, now, tx, emit }) {
    if (actor.kind !== "user" && actor.kind !== "operator") return { ended: false };
    const { sessionId, userId } = actor;
    const ended = await endSession(tx, sessionId, userId, now);
    if (ended) emit(sessionEnded.create(sessionId, { userId }));
    return { ended };
  },
});
