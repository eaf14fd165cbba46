"use client";

import { useEffect } from "react";

/** Asks before typed things are lost: when the tab closes, and when a link inside the site is followed. */
export function useLeaveWarning(unsaved: boolean, question: string): void {
  useEffect(() => {
    if (!unsaved) return;
    // Asked once: a link that loads another document ends this one, too.
    let leaving = false;
    const closing = (event: BeforeUnloadEvent) => leaving || event.preventDefault();
    const following = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!link || link.getAttribute("href")?.startsWith("#") || link.getAttribute("target") === "_blank")
        return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      leaving = window.confirm(question);
      if (leaving) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", closing);
    // Captured, so that it is asked before the router sees the click.
    document.addEventListener("click", following, true);
    return () => {
      window.removeEventListener("beforeunload", closing);
      document.removeEventListener("click", following, true);
    };
  }, [unsaved, question]);
}
