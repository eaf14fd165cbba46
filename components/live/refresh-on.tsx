"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { onSignal, type Signal } from "./signals";

/** A burst of news is one look: so long are more waited for, in milliseconds. */
const GATHER_MS = 300;

type What = { readonly order: string } | { readonly about: Signal["about"] };

/**
 * Renders the page anew when what it shows has changed elsewhere: one order by its short id, any order, or notices.
 * What is typed into its forms stays.
 */
export function RefreshOn(what: What) {
  const router = useRouter();
  const order = "order" in what ? what.order : null;
  const about = "about" in what ? what.about : "order";
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onSignal((heard) => {
      if (!concerns(heard, about, order)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        router.refresh();
      }, GATHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [router, about, order]);
  return null;
}

function concerns(heard: Signal, about: Signal["about"], order: string | null): boolean {
  if (heard.about === "missed" || heard.about === "here") return true;
  if (heard.about !== about) return false;
  return heard.about !== "order" || order === null || heard.shortId === order;
}
