"use client";

import { Bell as BellIcon } from "lucide-react";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { IconLink } from "../ui/icon-button";

/** The way to the notices, with how many are not read. When they grow more, it says so to who does not see it. */
export function Bell({ href, unread }: { href: string; unread: number }) {
  const t = useTranslations("shell");
  const path = usePathname();
  const [before, setBefore] = useState(unread);
  const [said, setSaid] = useState("");
  if (unread !== before) {
    setBefore(unread);
    setSaid(unread > before ? t("inboxUnread", { count: unread }) : "");
  }
  return (
    <>
      <IconLink
        href={href}
        icon={BellIcon}
        label={t("inboxUnread", { count: unread })}
        count={unread}
        aria-current={path === href ? "page" : undefined}
      />
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}
