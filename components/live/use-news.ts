"use client";

import { Bell } from "lucide-react";
import { usePathname } from "next/navigation";
import { createElement, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useToast } from "../ui/toast";
import { markRead } from "./mark-read";
import type { AccountView } from "./me-view";
import { newsOf } from "./news";
import { signal } from "./signals";

/** Says in passing what has happened since the page was opened, however it was heard of. */
export function useNews(account: AccountView | null | undefined, inbox: string): void {
  const t = useTranslations("shell");
  const toast = useToast();
  const path = usePathname();
  /** Of whom, the newest notice that is no news any more, and how many were unread then. */
  const known = useRef<{ of: string; newest: string; unread: number }>(undefined);
  useEffect(() => {
    if (!account) return;
    const before = known.current;
    const newest = account.newest?.id ?? "";
    const first = before?.of !== account.userId;
    known.current = {
      of: account.userId,
      newest: first || newest > before.newest ? newest : before.newest,
      unread: account.unread,
    };
    if (first) return;
    if (account.unread !== before.unread || newest > before.newest) signal({ about: "notices" });
    const visible = document.visibilityState === "visible";
    const news = newsOf(before.newest, account, { path, visible, inbox });
    if (news?.act === "read") {
      signal({ about: "here" });
      void markRead(news.notice.id);
    }
    if (news?.act === "toast") {
      const { id, href, text } = news.notice;
      const link = { href, label: t("look"), onFollow: () => void markRead(id) };
      toast({ text, icon: createElement(Bell, { className: "size-4" }), link });
    }
  }, [account, path, inbox, toast, t]);
}
