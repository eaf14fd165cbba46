"use client";

import { useEffect } from "react";
import { askMe } from "./me";
import { onOtherTab } from "./tabs";

/** While nothing is delivered live, a page that is looked at asks this often, in milliseconds. */
const LOOK_MS = 60_000;

/** Asks when there is a reason to: another tab did something, or the page is looked at and not told live. */
export function useLooks({ signedIn, live }: { signedIn: boolean; live: boolean }): void {
  useEffect(() => onOtherTab(() => void askMe()), []);
  useEffect(() => {
    if (!signedIn || live) return;
    const look = (): void => {
      if (document.visibilityState === "visible") void askMe();
    };
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
    };
  }, [signedIn, live]);
}
