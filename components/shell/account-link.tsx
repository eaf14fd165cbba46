"use client";

import { useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { AccountView } from "../live/me-view";
import { Anchor } from "../ui/anchor";
import { Avatar } from "../ui/avatar";
import type { ShellLinks } from "./shell-links";

/** One's own face in the header, alone or as the button of a menu. */
export const ACCOUNT_BUTTON =
  "grid size-11 place-items-center rounded-pill focus-visible:rounded-pill focus-visible:-outline-offset-2";

/** By which the menu's button is found when it takes the link's place. */
export const ACCOUNT_BUTTON_ID = "account";

/** Stands where the account's menu will be. */
export function AccountLink({ account, links }: { account: AccountView; links: ShellLinks }) {
  const t = useTranslations("shell");
  const ref = useRef<HTMLSpanElement>(null);
  // Whoever has come here by keyboard stays here when the menu has been loaded.
  useLayoutEffect(() => {
    const here = ref.current;
    return () => {
      if (here?.contains(document.activeElement))
        queueMicrotask(() => document.getElementById(ACCOUNT_BUTTON_ID)?.focus());
    };
  }, []);
  return (
    <span ref={ref}>
      <Anchor href={links.me} aria-label={t("accountOf", { name: account.name })} className={ACCOUNT_BUTTON}>
        <Avatar name={account.name} size="sm" />
      </Anchor>
    </span>
  );
}
