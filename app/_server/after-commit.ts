import { setAfterCommit } from "@/lib/platform/after-commit";
import { log } from "@/lib/platform/log";
import { relayOutbox, type SendEvents } from "@/lib/platform/outbox/relay";
import { markStale } from "./cache-handler.mjs";
import { tagsOf } from "./cache-tags";

/** What follows every commit in this process: changed pages are made stale, events are handed to the workflows. */
export function installAfterCommit(send: SendEvents): void {
  setAfterCommit((events) => {
    const stale = events.flatMap(tagsOf);
    void markStale(stale).catch((error: unknown) =>
      log.error({ error, count: stale.length }, "pages not made stale"),
    );
    // Only a head start: what is not handed on now, the relay's schedule catches up within a minute.
    void relayOutbox(send).catch((error: unknown) => log.warn({ error }, "outbox relay put off"));
  });
}
