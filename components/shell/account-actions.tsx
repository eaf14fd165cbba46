"use client";

import { Bell as BellIcon, Package } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslations } from "use-intl";
import type { AccountView } from "../live/me-view";
import { ButtonLink } from "../ui/button";
import { IconLink } from "../ui/icon-button";
import { AccountLink } from "./account-link";
import { Bell } from "./bell";
import { ordersLink, type ShellLinks } from "./shell-links";

/**
 * A sixth of all script is the menu's: it is loaded by those who are signed in. While it is not there, or cannot be
 * loaded, as when a new version was deployed meanwhile, a link leads to what it holds.
 */
const AccountMenu = lazy(() =>
  import("./account-menu").then(
    ({ AccountMenu }) => ({ default: AccountMenu }),
    () => ({ default: AccountLink }),
  ),
);

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
      <Suspense fallback={<AccountLink account={account} links={links} />}>
        <AccountMenu account={account} links={links} onSignOut={onSignOut} />
      </Suspense>
    </nav>
  );
}
