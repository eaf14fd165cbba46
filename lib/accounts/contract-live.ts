import { z } from "zod";

/** A connection as the service of live delivery names it. */
const SocketId = z.string().regex(/^\d{1,20}\.\d{1,20}$/);
/** Spelt as browsers' live connections send it. */
export const JoinLiveChannelInput = z.strictObject({
  socket_id: SocketId,
  channel_name: z.string().min(1).max(200),
});
export const ProveLivePersonInput = z.strictObject({ socket_id: SocketId });
