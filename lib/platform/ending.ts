// Next bundles this module more than once; the process ends once.
const holder = globalThis as typeof globalThis & { __resalehubEnding?: boolean };

/** Says that this process was told to end: it is not ready for more from now on. */
export function beginEnding(): void {
  holder.__resalehubEnding = true;
}

export function isEnding(): boolean {
  return holder.__resalehubEnding === true;
}
