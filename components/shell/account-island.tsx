"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { AccountActions, type AccountView } from "./account-actions";
import type { ShellLinks } from "./shell-links";

/** Asks who is signed in once the page is there: the page itself is cached and the same for everyone. */
export function AccountIsland({ links }: { links: ShellLinks }) {
  const [account, setAccount] = useState<AccountView | null>();
  const path = usePathname();
  // Asked again on every page: signing in and out are soft navigations that keep this header.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the occasion, not an input
  useEffect(() => {
    const gone = new AbortController();
    fetch("/api/v1/me", { signal: gone.signal, headers: { accept: "application/json" } })
      .then((response) => {
        // A server in trouble has not said that nobody is signed in.
        if (!response.ok) throw new Error(`asked who is signed in: ${response.status}`);
        return response.json() as Promise<{ account: AccountView | null }>;
      })
      .then((me) => setAccount(me.account))
      // Without an answer the header keeps its place; every page behind it asks again for itself.
      .catch(() => {});
    return () => gone.abort();
  }, [path]);
  const signOut = () => window.location.assign("/sign-out");
  return <AccountActions account={account} links={links} onSignOut={signOut} />;
}
