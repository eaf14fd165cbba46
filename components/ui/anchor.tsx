import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

export type AnchorProps = Omit<ComponentProps<"a">, "href"> & { href: string; prefetch?: boolean };

/** A link inside the site; the one place where the components know the router. */
export function Anchor({ href, prefetch, ...rest }: AnchorProps) {
  const leavesTheApp = /^(?:[a-z]+:|\/\/|#)/i.test(href);
  if (leavesTheApp) return <a href={href} {...rest} />;
  return <Link href={href as Route} prefetch={prefetch} {...rest} />;
}
