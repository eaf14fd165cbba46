import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

export type AnchorProps = Omit<ComponentProps<"a">, "href"> & { href: string; prefetch?: boolean };

/**
 * A link inside the site; the one place where the components know the router. Pages that are kept, whose address begins
 * with a language, are fetched when a link to them comes into sight. All others are made for each request and person:
 * asking for them ahead would have them made in vain, some ten for each look at the start page.
 */
export function Anchor({ href, prefetch = isKept(href) ? undefined : false, ...rest }: AnchorProps) {
  const leavesTheApp = /^(?:[a-z]+:|\/\/|#)/i.test(href);
  if (leavesTheApp) return <a href={href} {...rest} />;
  return <Link href={href as Route} prefetch={prefetch} {...rest} />;
}

/** Whether the page is kept for everyone: its address begins with one of the languages (a test holds the list). */
export function isKept(href: string): boolean {
  return /^\/(?:en|de)(?:[/?#]|$)/.test(href);
}
