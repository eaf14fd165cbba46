"use client";

import {
  Bell as BellIcon,
  LayoutGrid,
  LogOut,
  Package,
  Settings,
  ShieldCheck,
  Tag,
  Truck,
} from "lucide-react";
import { useTranslations } from "use-intl";
import type { AccountView } from "../live/me-view";
import { Avatar } from "../ui/avatar";
import { ButtonLink } from "../ui/button";
import { IconLink } from "../ui/icon-button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "../ui/menu";
import { Bell } from "./bell";
import { ordersLink, type ShellLinks } from "./shell-links";

/** The personal end of the header. `undefined` while it is not known who reads: it keeps its place and says nothing. */
export function AccountActions({
  account,
  links,
  onSignOut,
}: {
  account: AccountView | null | undefined;
  links: ShellLinks;
  onSignOut: () => void;
}) {
  const t = useTranslations("shell");
  const signIn = (
    <ButtonLink href={links.signIn} variant="tertiary" size="sm">
      {t("signIn")}
    </ButtonLink>
  );
  if (account === undefined) {
    return (
      <span className="grid h-11 min-w-22 items-center">
        <noscript>
          {/* Without JavaScript nobody learns who reads: both ways stand here, and each page asks for itself. */}
          <span className="flex items-center">
            <IconLink href={links.inbox} icon={BellIcon} label={t("inbox")} />
            {signIn}
          </span>
        </noscript>
      </span>
    );
  }
  if (account === null) return signIn;
  return (
    <nav aria-label={t("account")} className="flex items-center gap-0.5">
      <Bell href={links.inbox} unread={account.unread} />
      {/* On a phone the tab bar has it. */}
      <IconLink
        href={ordersLink(links, account)}
        icon={Package}
        label={t("ordersWaiting", { count: account.ordersWaiting })}
        count={account.ordersWaiting}
        className="max-lg:hidden"
      />
      <Menu
        trigger={
          <button
            type="button"
            aria-label={t("accountOf", { name: account.name })}
            className="grid size-11 place-items-center rounded-pill focus-visible:rounded-pill focus-visible:-outline-offset-2"
          >
            <Avatar name={account.name} size="sm" />
          </button>
        }
      >
        <MenuLabel>
          <bdi>{account.name}</bdi>
        </MenuLabel>
        <MenuItem icon={Package} href={links.orders}>
          {t("orders")}
        </MenuItem>
        {account.sells && links.sales && (
          <MenuItem icon={Truck} href={links.sales}>
            {t("sales")}
          </MenuItem>
        )}
        {account.sells && links.listings && (
          <MenuItem icon={Tag} href={links.listings}>
            {t("listings")}
          </MenuItem>
        )}
        {account.operates && links.operate && (
          <MenuItem icon={ShieldCheck} href={links.operate}>
            {t("operate")}
          </MenuItem>
        )}
        <MenuItem icon={links.settings ? Settings : LayoutGrid} href={links.settings ?? links.me}>
          {links.settings ? t("settings") : t("account")}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={LogOut} onSelect={onSignOut}>
          {t("signOut")}
        </MenuItem>
      </Menu>
    </nav>
  );
}
