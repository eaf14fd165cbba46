import { relayOutbox } from "@/lib/platform/outbox/relay";
import { purgePlatform } from "@/lib/platform/retention/purge";
import { answerSmoke } from "@/lib/platform/smoke/answer-smoke";
import { smokeRequested } from "@/lib/platform/smoke/smoke-requested";
import { inngest, sendToWorkflows, type WorkflowData } from "./client";
import { onFailure } from "./dead-letter";
import { attempt, workflowContext } from "./run";

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

/** Gives the sign of life that `npm run workflows:smoke` waits for. */
const smoke = inngest.createFunction(
  { id: "platform-smoke", triggers: [{ event: smokeRequested.name }], retries: 3, onFailure },
  async ({ event, step }) => {
    const { eventId } = event.data as WorkflowData;
    await step.run("answer", () =>
      attempt(() => answerSmoke(workflowContext("platform", eventId), { eventId })),
    );
  },
);

export const platformFunctions = [relay, purge, smoke];
