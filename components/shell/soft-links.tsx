"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isKept, softHref, staysHere } from "./soft-href";

/** How long someone points at a link before they mean it, in milliseconds: a pointer on its way elsewhere does not. */
const MEANT_MS = 80;

/**
 * The one place where links know the router: a click on a marked link (`Anchor`) changes what differs and leaves the
 * rest. One listener for the page instead of a component for each link; without it, all links work as links do.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    // At the window, after everyone else: whoever has already answered a click has prevented it.
    const follow = (event: MouseEvent) => {
      const href = staysHere(event) && softHref(event);
      // Kept pages and those made for a person are two documents; the router would ask first, in vain.
      if (!href || isKept(href) !== isKept(location.pathname)) return;
      event.preventDefault();
      router.push(href as Route);
    };
    let meant: ReturnType<typeof setTimeout>;
    const ahead = (event: Event) => {
      clearTimeout(meant);
      const href = softHref(event);
      if (!href || !isKept(href) || !isKept(location.pathname)) return;
      if (new URL(href, location.href).pathname === location.pathname) return;
      meant = setTimeout(() => router.prefetch(href as Route), MEANT_MS);
    };
    // A finger that scrolls has touched a link, too.
    const scrolls = () => clearTimeout(meant);
    window.addEventListener("click", follow);
    window.addEventListener("pointercancel", scrolls);
    for (const sign of SIGNS) window.addEventListener(sign, ahead, { passive: true });
    return () => {
      scrolls();
      window.removeEventListener("click", follow);
      window.removeEventListener("pointercancel", scrolls);
      for (const sign of SIGNS) window.removeEventListener(sign, ahead);
    };
  }, [router]);
  return null;
}

/** By which it shows that someone may follow a link: pointing at it, touching it, coming to it by keyboard. */
const SIGNS = ["pointerover", "focusin"] as const;
