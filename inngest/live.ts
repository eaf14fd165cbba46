import { sessionEnded } from "@/lib/accounts/contract";
import { endLiveConnections } from "@/lib/accounts/tasks/end-live-connections";
import { inngest, type WorkflowData } from "./client";
import { onFailure } from "./dead-letter";
import { attempt, workflowContext } from "./run";

/** A session has ended: nobody goes on listening with it. */
const hangUp = inngest.createFunction(
  { id: "live-hang-up", triggers: [{ event: sessionEnded.name }], retries: 4, onFailure },
  async ({ event, step }) => {
    const { eventId, userId } = event.data as WorkflowData<{ userId: string }>;
    return step.run("hang-up", () =>
      attempt(() => endLiveConnections(workflowContext("live", eventId), { userId })),
    );
  },
);

export const liveFunctions = [hangUp];
