import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import { userChannel } from "@/lib/kernel/user-channel";
import type { ChannelPass } from "@/lib/platform/providers/realtime/port";
import { realtimeProvider } from "@/lib/platform/providers/realtime/provider";
import { task } from "@/lib/platform/task";
import { JoinLiveChannelInput } from "../contract-live";

/** A person's open page asks to listen to a channel. Each has one, their own; any other name is refused. */
export const joinLiveChannel = task({
  name: "accounts.joinLiveChannel",
  input: JoinLiveChannelInput,
  allow: isActiveUser,
  async run({ input: { socket_id: socketId, channel_name: channel }, actor }): Promise<ChannelPass> {
    const userId = personOf(actor);
    if (!userId || channel !== userChannel(userId)) throw requestFailure("forbidden");
    const live = await realtimeProvider();
    if (!live) throw requestFailure("not_found");
    return live.authorizeChannel({ socketId, channel });
  },
});
