"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isKept, softHref, staysHere } from "./soft-href";

/**
 * The one place where links know the router: a click on a marked link (`Anchor`) changes what differs and leaves the
 * rest. One listener for the page instead of a component for each link; without it, all links work as links do.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    // At the window, after everyone else: whoever has already answered a click has prevented it.
    const follow = (event: MouseEvent) => {
      const href = staysHere(event) && softHref(event.target);
      if (!href) return;
      event.preventDefault();
      router.push(href as Route);
    };
    // All other pages are made for each request and person: asking for them ahead would often be in vain.
    const ahead = (event: Event) => {
      const href = softHref(event.target);
      if (href && isKept(href)) router.prefetch(href as Route);
    };
    window.addEventListener("click", follow);
    for (const sign of SIGNS) window.addEventListener(sign, ahead, { passive: true });
    return () => {
      window.removeEventListener("click", follow);
      for (const sign of SIGNS) window.removeEventListener(sign, ahead);
    };
  }, [router]);
  return null;
}

/** By which it shows that someone means to follow a link: pointing at it, touching it, coming to it by keyboard. */
const SIGNS = ["pointerover", "pointerdown", "focusin"] as const;
