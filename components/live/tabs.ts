/** What the tabs of one browser say to each other: this person's figures have changed. */
const NAME = "resalehub.me";

let channel: BroadcastChannel | null | undefined;

/** Null where a browser lacks it: the other tabs then learn it live, or when they are looked at. */
function open(): BroadcastChannel | null {
  if (channel === undefined)
    channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(NAME);
  return channel;
}

/** Lets the other tabs ask again. */
export function tellTabs(): void {
  open()?.postMessage(null);
}

/** Hears when another tab of this browser has changed something; never one's own words. */
export function onOtherTab(listener: () => void): () => void {
  const tabs = open();
  tabs?.addEventListener("message", listener);
  return () => tabs?.removeEventListener("message", listener);
}
