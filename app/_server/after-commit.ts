import { after } from "next/server";
import { setAfterCommit } from "@/lib/platform/after-commit";
import { log } from "@/lib/platform/log";
import { relayOutbox, type SendEvents } from "@/lib/platform/outbox/relay";
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
  setAfterCommit(async (events) => {
    // Only a head start: what is not handed on now, the relay's schedule catches up within a minute.
    keepAlive(relay());
    const stale = events.flatMap(tagsOf);
    await markStale(stale).catch((error: unknown) =>
      log.error({ error, count: stale.length }, "pages not made stale"),
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
