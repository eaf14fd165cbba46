import { isSystem } from "@/lib/kernel/actor";
import { realtimeProvider } from "@/lib/platform/providers/realtime/provider";
import { task } from "@/lib/platform/task";
import { PersonInput } from "../contract";

/**
 * The system hangs up on a person of whom a session ended. The service knows people, not sessions: their other
 * devices are cut off too, and connect again, for which each must show its own session.
 */
export const endLiveConnections = task({
  name: "accounts.endLiveConnections",
  input: PersonInput,
  allow: isSystem,
  async run({ input: { userId } }) {
    await (await realtimeProvider())?.terminateUser(userId);
    return { userId };
  },
});
