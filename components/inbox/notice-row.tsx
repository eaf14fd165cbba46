"use client";

import type { MouseEvent, ReactNode } from "react";
import { markRead, useReadHere } from "../live/mark-read";
import { Anchor } from "../ui/anchor";
import { cn } from "../ui/cn";

export type NoticeRowView = {
  readonly id: string;
  readonly href: string;
  readonly unread: boolean;
  readonly picture: ReactNode;
  readonly sentence: ReactNode;
  /** When it was, and by when something is to be done. */
  readonly meta: ReactNode;
  /** A form that puts it away without opening it, while it is not read. */
  readonly away: ReactNode;
};

/**
 * One notice. The row is a link to what it is about; following it, in this tab or a new one, marks it as read.
 * Unread ones have a dot, more weight, and a word for who sees neither.
 */
export function NoticeRow({ row, unreadWord }: { row: NoticeRowView; unreadWord: string }) {
  const readHere = useReadHere(row.id);
  const unread = row.unread && !readHere;
  const opened = (event: MouseEvent): void => {
    // A middle click opens a new tab, and is no click to the browser; the right one opens a menu.
    if (unread && event.button !== 2) void markRead(row.id);
  };
  return (
    <li className="relative grid grid-cols-[0.5rem_auto_minmax(0,1fr)_2.75rem] items-center gap-x-3 border-t py-4 md:gap-x-4">
      <span aria-hidden className={cn("size-2 rounded-pill", unread && "bg-accent")} />
      {row.picture}
      <div className="min-w-0">
        <h3 className={cn("text-pretty [overflow-wrap:anywhere]", unread && "font-strong")}>
          <Anchor
            href={row.href}
            onClick={opened}
            onAuxClick={opened}
            className="cover-hit underline-offset-4 outline-none hover:underline focus-visible:after:rounded-ctl focus-visible:after:outline-2 focus-visible:after:outline-focus"
          >
            {unread && <span className="sr-only">{unreadWord} </span>}
            {row.sentence}
          </Anchor>
        </h3>
        <p className="num text-xs text-pretty text-ink-2">{row.meta}</p>
      </div>
      {unread && <div className="relative z-2">{row.away}</div>}
    </li>
  );
}
