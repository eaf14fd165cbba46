"use client";

import { useSyncExternalStore } from "react";
import { askMe } from "./me";
import { tellTabs } from "./tabs";

/** Read in this document: a list that the browser kept from before does not show it as unread again. */
let readHere: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Marks a notice as read because it was opened. */
export async function markRead(id: string): Promise<void> {
  remember(new Set([...readHere, id]));
  if (!(await post("/api/v1/notices/read", { ids: [id] })))
    remember(new Set([...readHere].filter((other) => other !== id)));
}

/** Marks what led to a page as read because one is there, by whatever way one came. */
export async function markReadAt(path: string): Promise<void> {
  await post("/api/v1/notices/read-at", { path });
}

/** Outlives the page, for the click leads to another one; then the figures are asked for anew. */
async function post(address: string, body: object): Promise<boolean> {
  const response = await fetch(address, {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  void askMe();
  tellTabs();
  return response?.ok ?? false;
}

/** Whether the notice was opened since this document was loaded. */
export function useReadHere(id: string): boolean {
  return useSyncExternalStore(subscribe, () => readHere.has(id), unknown);
}

function remember(ids: ReadonlySet<string>): void {
  readHere = ids;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function unknown(): boolean {
  return false;
}
