-- The span that an event was written in, in the W3C's words; null when nothing was traced.
ALTER TABLE "outbox_events" ADD COLUMN "traceparent" TEXT;
