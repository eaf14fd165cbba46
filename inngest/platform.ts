import { relayOutbox } from "@/lib/platform/outbox/relay";
import { inngest, sendToWorkflows } from "./client";
import { onFailure } from "./dead-letter";

/** Catches up each minute on events that no commit handed on (a process that died right after committing). */
const relay = inngest.createFunction(
  {
    id: "platform-relay-outbox",
    triggers: [{ cron: "* * * * *" }],
    retries: 1,
    concurrency: { limit: 1 },
    onFailure,
  },
  async ({ step }) => step.run("relay", () => relayOutbox(sendToWorkflows)),
);

export const platformFunctions = [relay];
