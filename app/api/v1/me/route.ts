import { liveConnection } from "@/app/_server/live-connection";
import type { Locale } from "@/app/_server/locale";
import { noticeHref, noticeText } from "@/app/_server/notice-view";
import { requestLocale } from "@/app/_server/request";
import { route } from "@/app/_server/route";
import type { AccountView, Me, NewestNotice } from "@/components/live/me-view";
import { getMe } from "@/lib/accounts/queries/get-me";
import { countUnread } from "@/lib/notifications/queries/count-unread";
import { listNotices } from "@/lib/notifications/queries/list-notices";
import { countOrdersNeedingMe } from "@/lib/orders/queries/count-orders-needing-me";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";

/**
 * Who is signed in, for the island in the header: null for a visitor, and what waits for them. `live` is where their
 * page connects to be told more; null for visitors and where there is no live delivery.
 */
export const GET = route(async (ctx) => {
  const account = ctx.actor.kind === "user" ? await accountOf(ctx, await requestLocale()) : null;
  const me: Me = { account, live: account ? liveConnection(env()) : null };
  return Response.json(me, { headers: { "cache-control": "private, no-store" } });
});

async function accountOf(ctx: Context, locale: Locale): Promise<AccountView> {
  const [me, waiting, { unread }] = await Promise.all([
    getMe(ctx, {}),
    countOrdersNeedingMe(ctx, {}),
    countUnread(ctx, {}),
  ]);
  return {
    userId: me.userId,
    name: me.name,
    ordersWaiting: waiting.buying + waiting.selling,
    onlySalesWait: waiting.buying === 0 && waiting.selling > 0,
    sells: me.roles.includes("seller"),
    operates: me.roles.includes("operator"),
    unread,
    newest: unread > 0 ? await newestOf(ctx, locale) : null,
  };
}

/** In the reader's words, so that no catalogue of sentences travels to every page. */
async function newestOf(ctx: Context, locale: Locale): Promise<NewestNotice | null> {
  const { items } = await listNotices(ctx, { unread: true, limit: 1 });
  const notice = items[0];
  if (!notice) return null;
  return { id: notice.id, href: noticeHref(notice.path, locale), text: noticeText(notice, locale) };
}
