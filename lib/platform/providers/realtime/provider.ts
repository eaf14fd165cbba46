import { env } from "../../env";
import type { RealtimeProvider } from "./port";

/** The live delivery in use, loaded when first needed; null where the shop runs without, and pages are loaded again. */
export async function realtimeProvider(): Promise<RealtimeProvider | null> {
  if (!env().PUSHER_KEY) return null;
  const { pusherProvider } = await import("./pusher");
  return pusherProvider;
}
