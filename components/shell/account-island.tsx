"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { askMe, useMe } from "../live/me";
import { useLive } from "../live/use-live";
import { useLooks } from "../live/use-looks";
import { useNews } from "../live/use-news";
import { AccountActions } from "./account-actions";
import type { ShellLinks } from "./shell-links";

const SIGN_OUT = "/sign-out";

/**
 * Asks who is signed in once the page is there: the page itself is cached and the same for everyone. While it is
 * open, whoever is signed in is told live what is new.
 */
export function AccountIsland({ links }: { links: ShellLinks }) {
  const me = useMe();
  const account = me?.account;
  const path = usePathname();
  // Asked again on every page: signing in and out are soft navigations that keep this header.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the occasion, not an input
  useEffect(() => void askMe(), [path]);
  // Whoever is about to leave needs no connection: one opened meanwhile would ask for its channel as nobody.
  const live = useLive(path === SIGN_OUT ? undefined : me);
  useLooks({ signedIn: account != null, live });
  useNews(account, links.inbox);
  const signOut = () => window.location.assign(SIGN_OUT);
  return <AccountActions account={account} links={links} onSignOut={signOut} />;
}
