import { localeOfPath } from "@/lib/kernel/locale";

/**
 * Where a marked link leads that the event came from, or null. The path of the event is asked, not the document: what
 * was clicked may be gone by then.
 */
export function softHref(event: Event): string | null {
  const link = event.composedPath().find(isMarked);
  if (!link || link.hasAttribute("download")) return null;
  const frame = link.getAttribute("target");
  return frame && frame !== "_self" ? null : link.getAttribute("href");
}

function isMarked(target: EventTarget): target is Element {
  return target instanceof Element && target.matches("a[data-soft]");
}

type Click = Pick<MouseEvent, "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey" | "defaultPrevented">;

/** Whether a click means this page: not a new tab or window, not a download, and not yet answered by someone else. */
export function staysHere(click: Click): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = click;
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey || defaultPrevented);
}

/** Whether a page is kept for everyone, by its path: those have their language in it. */
export function isKept(path: string): boolean {
  return localeOfPath(path) !== null;
}
