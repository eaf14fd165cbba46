import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { ListNoticesInput } from "@/lib/notifications/contract";
import { listNotices } from "@/lib/notifications/queries/list-notices";
import { Notice, toNotice } from "../_views/notice";
import { pageOf, toPage } from "../_views/page-of";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "listNotices",
    tag: "People",
    auth: "session",
    summary: "List your notices",
    description: "Newest first; `unread=true` leaves out what was read.",
    query: ListNoticesInput,
    answer: pageOf(Notice),
    handle: async ({ ctx, query }) => toPage(await listNotices(ctx, query), toNotice),
  }),
});
