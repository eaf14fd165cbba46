import { liveConnection } from "@/app/_server/live-connection";
import { getMe } from "@/lib/accounts/queries/get-me";
import { countUnread } from "@/lib/notifications/queries/count-unread";
import { countOrdersNeedingMe } from "@/lib/orders/queries/count-orders-needing-me";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";

/** Who is signed in and what waits for them: null for a visitor. */
export async function readMe(ctx: Context) {
  if (ctx.actor.kind !== "user") return { account: null, live: null };
  const [{ roles, ...me }, waiting, { unread }] = await Promise.all([
    getMe(ctx, {}),
    countOrdersNeedingMe(ctx, {}),
    countUnread(ctx, {}),
  ]);
  const account = {
    ...me,
    ordersWaiting: waiting.buying + waiting.selling,
    onlySalesWait: waiting.buying === 0 && waiting.selling > 0,
    sells: roles.includes("seller"),
    operates: roles.includes("operator"),
    unread,
  };
  return { account, live: liveConnection(env()) };
}
