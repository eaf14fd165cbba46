import type { StoredEvent } from "./outbox/event-row";

type Hook = (events: readonly StoredEvent[]) => Promise<void>;

// A module variable set by instrumentation is not seen in route bundles: the hooks live on globalThis.
const holder = globalThis as typeof globalThis & {
  __resalehubAfterCommit?: Hook;
  __resalehubRefreshPages?: Hook;
};

/** Names what happens right after a command has committed (the edge hands events on and refreshes pages). */
export function setAfterCommit(hook: Hook | undefined): void {
  if (hook) holder.__resalehubAfterCommit = hook;
  else delete holder.__resalehubAfterCommit;
}

export async function afterCommit(events: readonly StoredEvent[]): Promise<void> {
  if (events.length > 0) await holder.__resalehubAfterCommit?.(events);
}

/** Names what makes the pages that events have changed stale. Must be idempotent: it is called more than once. */
export function setRefreshPages(hook: Hook | undefined): void {
  if (hook) holder.__resalehubRefreshPages = hook;
  else delete holder.__resalehubRefreshPages;
}

/** Called right after the commit, and again by the relay: a process may die between the two. */
export async function refreshPages(events: readonly StoredEvent[]): Promise<void> {
  if (events.length > 0) await holder.__resalehubRefreshPages?.(events);
}
