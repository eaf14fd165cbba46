import { localeOfPath } from "@/lib/kernel/locale";

/** Where a marked link leads that the event came from, or null. */
export function softHref(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest("a[data-soft]") : null;
  if (!link || link.hasAttribute("download")) return null;
  const frame = link.getAttribute("target");
  return frame && frame !== "_self" ? null : link.getAttribute("href");
}

type Click = Pick<MouseEvent, "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey" | "defaultPrevented">;

/** Whether a click means this page: not a new tab or window, not a download, and not yet answered by someone else. */
export function staysHere(click: Click): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = click;
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey || defaultPrevented);
}

/** Whether the page is kept for everyone: those have their language in their address. */
export function isKept(href: string): boolean {
  return localeOfPath(href) !== null;
}
