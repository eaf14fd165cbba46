import { relayOutbox } from "@/lib/platform/outbox/relay";
import { purgePlatform } from "@/lib/platform/retention/purge";
import { inngest, sendToWorkflows } from "./client";
import { onFailure } from "./dead-letter";
import { workflowContext } from "./run";

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

/** Each night, what has done its service goes. */
const purge = inngest.createFunction(
  { id: "platform-purge", triggers: [{ cron: "17 3 * * *" }], retries: 3, onFailure },
  async ({ step }) => step.run("purge", () => purgePlatform(workflowContext("platform"), {})),
);

export const platformFunctions = [relay, purge];
