"use client";

import { ChevronLeft } from "lucide-react";
import { usePathname } from "next/navigation";
import { Anchor } from "../ui/anchor";
import { cn } from "../ui/cn";

/** The settings' pages beside each other from 768 px on; below, the way back to their list. */
export function SettingsNav({
  label,
  sections,
}: {
  label: string;
  sections: readonly { href: string; title: string }[];
}) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="pt-4 md:pt-10">
      <Anchor
        href="/settings"
        className="inline-flex min-h-11 items-center gap-1 text-ink-2 underline-offset-4 hover:underline md:hidden"
      >
        <ChevronLeft className="size-4 rtl:-scale-x-100" aria-hidden />
        {label}
      </Anchor>
      <ul className="hidden gap-1 md:grid">
        {sections.map(({ href, title }) => (
          <li key={href}>
            <Anchor
              href={href}
              aria-current={path === href ? "page" : undefined}
              className={cn(
                "flex min-h-11 items-center rounded-ctl px-3 transition-colors",
                path === href ? "bg-accent-soft font-strong text-accent" : "hover:bg-sunk",
              )}
            >
              {title}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
