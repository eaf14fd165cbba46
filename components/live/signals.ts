/**
 * What was heard while the page is open: an order moved, notices changed, something happened to what the page is
 * about (`here`), or anything may have been missed.
 */
export type Signal =
  | { readonly about: "order"; readonly shortId: string }
  | { readonly about: "notices" }
  | { readonly about: "here" }
  | { readonly about: "missed" };

const listeners = new Set<(signal: Signal) => void>();

/** Passes on what was heard to whatever part of the page shows it. */
export function signal(heard: Signal): void {
  for (const listener of listeners) listener(heard);
}

export function onSignal(listener: (heard: Signal) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
