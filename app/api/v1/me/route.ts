import { liveConnection } from "@/app/_server/live-connection";
import { route } from "@/app/_server/route";
import { getMe } from "@/lib/accounts/queries/get-me";
import { countOrdersNeedingMe } from "@/lib/orders/queries/count-orders-needing-me";
import { env } from "@/lib/platform/env";

/**
 * Who is signed in, for the island in the header: null for a visitor, and what waits for them. `live` is where their
 * page connects to be told more; null for visitors and where there is no live delivery.
 */
export const GET = route(async (ctx) => {
  const account = ctx.actor.kind === "user" ? await accountOf(ctx) : null;
  const live = account ? liveConnection(env()) : null;
  return Response.json({ account, live }, { headers: { "cache-control": "private, no-store" } });
});

async function accountOf(ctx: Parameters<typeof getMe>[0]) {
  const [me, waiting] = await Promise.all([getMe(ctx, {}), countOrdersNeedingMe(ctx, {})]);
  return {
    name: me.name,
    ordersWaiting: waiting.buying + waiting.selling,
    onlySalesWait: waiting.buying === 0 && waiting.selling > 0,
    sells: me.roles.includes("seller"),
    operates: me.roles.includes("operator"),
  };
}
