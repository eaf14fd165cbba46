"use client";

import { CirclePlus, House, type LucideIcon, Package, Search, UserRound } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import { useMe } from "../live/me";
import { Anchor } from "../ui/anchor";
import { cn } from "../ui/cn";
import { Count } from "../ui/count";
import { ordersLink, type ShellLinks } from "./shell-links";

type TabName = "home" | "search" | "sell" | "orders" | "me";

/** The way around on a phone, below 1024; at the thumb, always the same five places. */
export function TabBar({ links: given }: { links: ShellLinks }) {
  const t = useTranslations("shell");
  const path = usePathname();
  const account = useMe()?.account;
  const waiting = account?.ordersWaiting ?? 0;
  const links = { ...given, orders: ordersLink(given, account ?? {}) };
  const tabs: [TabName, LucideIcon, string][] = [
    ["home", House, t("homeTab")],
    ["search", Search, t("search")],
    ["sell", CirclePlus, t("sellShort")],
    ["orders", Package, t("ordersTab")],
    ["me", UserRound, t("me")],
  ];
  return (
    <nav
      data-tab-bar
      aria-label={t("main")}
      className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-5 border-t bg-paper pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {tabs.map(([name, Icon, label]) => (
        <Anchor
          key={name}
          href={links[name]}
          aria-label={name === "orders" && waiting > 0 ? t("ordersWaiting", { count: waiting }) : undefined}
          aria-current={isHere(path, name, given) ? "page" : undefined}
          className="grid min-w-0 justify-items-center gap-0.5 pt-2 pb-1.5 text-[0.75rem]/4 text-ink-2 focus-visible:-outline-offset-2 aria-[current]:font-price aria-[current]:text-ink"
        >
          <span className="relative">
            <Icon className={cn("size-[1.375rem]", name === "sell" && "text-accent")} />
            {name === "orders" && <Count value={waiting} className="-end-2.5 -top-1.5" />}
          </span>
          <span className="max-w-full truncate px-0.5">{label}</span>
        </Anchor>
      ))}
    </nav>
  );
}

/** Home is only itself; the others stand for all that lies below them. */
function isHere(path: string, name: TabName, links: ShellLinks): boolean {
  const href = links[name];
  return path === href || (name !== "home" && path.startsWith(`${href}/`));
}
