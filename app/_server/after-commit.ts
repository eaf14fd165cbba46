import { after } from "next/server";
import { refreshPages, setAfterCommit, setRefreshPages } from "@/lib/platform/after-commit";
import { log } from "@/lib/platform/log";
import { relayOutbox, type SendEvents } from "@/lib/platform/outbox/relay";
import { takeInHand } from "@/lib/platform/work-in-hand";
import { markStale } from "./cache-handler.mjs";
import { tagsOf } from "./cache-tags";
import { coalesce } from "./coalesce";

/**
 * What follows every commit in this process. Changed pages are made stale before the answer goes out, so that whoever
 * changed something sees it; events are handed to the workflows meanwhile.
 */
export function installAfterCommit(send: SendEvents): void {
  const relay = coalesce(async () => {
    await relayOutbox(send).catch((error: unknown) => log.warn({ error }, "outbox relay put off"));
  });
  setRefreshPages((events) => markStale(events.flatMap(tagsOf)));
  setAfterCommit(async (events) => {
    // Only a head start, both: what fails now, the relay catches up on, by its schedule within a minute.
    keepAlive(takeInHand(relay()));
    await refreshPages(events).catch((error: unknown) =>
      log.warn({ error, count: events.length }, "pages not made stale yet"),
    );
  });
}

/** A serverless host must not freeze the process under the work; outside of a request there is nothing to hold. */
function keepAlive(work: Promise<void>): void {
  try {
    after(work);
  } catch {
    // Called by a script or a test: the process lives on by itself.
  }
}
