import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { SessionInput } from "../contract";
import { touchedBefore } from "../model/session";
import { markSeen } from "../store/sessions";

/** The edge notes that a session is in use, so that it does not end for idleness; at most every few minutes. */
export const touchSession = command({
  name: "accounts.touchSession",
  input: SessionInput,
  allow: isSystem,
  async run({ input, now, tx }) {
    await markSeen(tx, input.sessionId, touchedBefore(now), now);
    return {};
  },
});
