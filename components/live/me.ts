"use client";

import { useSyncExternalStore } from "react";
import type { Me } from "./me-view";
import { oneAtATime } from "./one-at-a-time";

let me: Me | undefined;
const listeners = new Set<() => void>();

/**
 * Asks the server who is signed in and what waits for them. Whatever is new, and however it was heard of, ends here:
 * figures are asked for, never counted up. Many calls at once are two questions at most.
 */
export const askMe: () => Promise<void> = oneAtATime(async () => {
  try {
    const response = await fetch("/api/v1/me", { headers: { accept: "application/json" } });
    // A server in trouble has not said that nobody is signed in.
    if (!response.ok) return;
    me = (await response.json()) as Me;
    for (const listener of listeners) listener();
  } catch {
    // Without an answer all stays as it was; every page behind it asks again for itself.
  }
});

/** What was last heard; `undefined` while it is not known who reads. */
export function useMe(): Me | undefined {
  return useSyncExternalStore(subscribe, () => me, nobodyYet);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same outside of React. */
export function heardOfMe(): Me | undefined {
  return me;
}

/** The server renders pages that are the same for everyone. */
function nobodyYet(): undefined {
  return undefined;
}
