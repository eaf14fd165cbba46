import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import type { UserPass } from "@/lib/platform/providers/realtime/port";
import { realtimeProvider } from "@/lib/platform/providers/realtime/provider";
import { task } from "@/lib/platform/task";
import { ProveLivePersonInput } from "../contract-live";

/** A person's open page says whose its live connection is, so that it ends when they sign out. */
export const proveLivePerson = task({
  name: "accounts.proveLivePerson",
  input: ProveLivePersonInput,
  allow: isActiveUser,
  async run({ input: { socket_id: socketId }, actor }): Promise<UserPass> {
    const userId = personOf(actor);
    const live = await realtimeProvider();
    if (!userId || !live) throw requestFailure("not_found");
    return live.authenticateUser({ socketId, userId });
  },
});
