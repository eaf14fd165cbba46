import { liveConnection } from "@/app/_server/live-connection";
import { noticeHref, noticeText } from "@/app/_server/notice-view";
import { requestLocale } from "@/app/_server/request";
import type { AccountView, Me, NewestNotice } from "@/components/live/me-view";
import { getMe } from "@/lib/accounts/queries/get-me";
import type { Locale } from "@/lib/kernel/locale";
import { countUnread } from "@/lib/notifications/queries/count-unread";
import { listNotices } from "@/lib/notifications/queries/list-notices";
import { countOrdersNeedingMe } from "@/lib/orders/queries/count-orders-needing-me";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";

/** Who is signed in and what waits for them: null for a visitor. The header's island knows a part of it as `Me`. */
export async function readMe(ctx: Context) {
  const account = ctx.actor.kind === "user" ? await accountOf(ctx, await requestLocale()) : null;
  return { account, live: account ? liveConnection(env()) : null } satisfies Me;
}

async function accountOf(ctx: Context, locale: Locale) {
  const [{ roles, ...me }, waiting, { unread }] = await Promise.all([
    getMe(ctx, {}),
    countOrdersNeedingMe(ctx, {}),
    countUnread(ctx, {}),
  ]);
  return {
    ...me,
    ordersWaiting: waiting.buying + waiting.selling,
    onlySalesWait: waiting.buying === 0 && waiting.selling > 0,
    sells: roles.includes("seller"),
    operates: roles.includes("operator"),
    unread,
    newest: unread > 0 ? await newestOf(ctx, locale) : null,
  } satisfies AccountView;
}

/** In the reader's words, so that no catalogue of sentences travels to every page. */
async function newestOf(ctx: Context, locale: Locale): Promise<NewestNotice | null> {
  const { items } = await listNotices(ctx, { unread: true, limit: 1 });
  const notice = items[0];
  if (!notice) return null;
  return { id: notice.id, href: noticeHref(notice.path, locale), text: noticeText(notice, locale) };
}
