"use client";

import { useEffect } from "react";
import { markReadAt } from "./mark-read";
import { useMe } from "./me";

/** Stands on a page that notices lead to (`path`, as they have it): whoever sees the page has read them. */
export function Opened({ path }: { path: string }) {
  const anyUnread = (useMe()?.account?.unread ?? 0) > 0;
  useEffect(() => {
    if (!anyUnread) return;
    const see = (): void => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", see);
      void markReadAt(path);
    };
    document.addEventListener("visibilitychange", see);
    see();
    return () => document.removeEventListener("visibilitychange", see);
  }, [path, anyUnread]);
  return null;
}
