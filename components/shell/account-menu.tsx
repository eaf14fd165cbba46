"use client";

import { LayoutGrid, LogOut, Package, Settings, ShieldCheck, Tag, Truck } from "lucide-react";
import { useTranslations } from "use-intl";
import type { AccountView } from "../live/me-view";
import { Avatar } from "../ui/avatar";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "../ui/menu";
import { ACCOUNT_BUTTON, ACCOUNT_BUTTON_ID } from "./account-link";
import type { ShellLinks } from "./shell-links";

/** What one has and may do, behind one's own face. */
export function AccountMenu({
  account,
  links,
  onSignOut,
}: {
  account: AccountView;
  links: ShellLinks;
  onSignOut: () => void;
}) {
  const t = useTranslations("shell");
  return (
    <Menu
      trigger={
        <button
          type="button"
          id={ACCOUNT_BUTTON_ID}
          aria-label={t("accountOf", { name: account.name })}
          className={ACCOUNT_BUTTON}
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
  );
}
