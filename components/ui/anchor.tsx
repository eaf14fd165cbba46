import type { ComponentProps } from "react";

export type AnchorProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/**
 * A link inside the site. It is a plain one, so that a page of fifty costs no script; `SoftLinks` in the shell moves on
 * those that are marked without loading the document anew.
 */
export function Anchor({ href, ...rest }: AnchorProps) {
  // All route handlers lie under /api: they answer no page.
  const leavesThePages = /^(?:[a-z]+:|\/\/|\/api\/|#)/i.test(href);
  return <a href={href} data-soft={leavesThePages ? undefined : ""} {...rest} />;
}
