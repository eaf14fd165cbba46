import { z } from "zod";
import { command } from "@/lib/platform/command";
import { endSession } from "../store/sessions";

/** A person leaves: the session they are using ends. Leaving twice, or without having been in, is no error. */
export const signOut = command({
  name: "accounts.signOut",
  input: z.object({}),
  allow: () => true,
  async run({ actor, now, tx }) {
    if (actor.kind !== "user" && actor.kind !== "operator") return { ended: false };
    return { ended: await endSession(tx, actor.sessionId, actor.userId, now) };
  },
});
