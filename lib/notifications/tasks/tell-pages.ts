import { isSystem } from "@/lib/kernel/actor";
import { userChannel } from "@/lib/kernel/user-channel";
import { realtimeProvider } from "@/lib/platform/providers/realtime/provider";
import { task } from "@/lib/platform/task";
import { TellPagesInput } from "../contract";

/** The system tells the open pages of some people that there is something to look at; says whether anything can. */
export const tellPages = task({
  name: "notifications.tellPages",
  input: TellPagesInput,
  allow: isSystem,
  async run({ input: { about, userIds, ...data } }) {
    const live = await realtimeProvider();
    await live?.trigger(userIds.map(userChannel), about, data);
    return { told: live !== null };
  },
});
