import { photoUploaded } from "@/lib/media/contract";
import { processPhoto } from "@/lib/media/tasks/process-photo";
import { sweepPhotos } from "@/lib/media/tasks/sweep-photos";
import { inngest, type WorkflowData } from "./client";
import { onFailure } from "./dead-letter";
import { attempt, workflowContext } from "./run";

/** A photo has arrived: it is made fit to be seen by all, or refused. Two at a time, since each may take 200 MB. */
const process = inngest.createFunction(
  {
    id: "media-process-photo",
    triggers: [{ event: photoUploaded.name }],
    retries: 8,
    concurrency: { limit: 2 },
    onFailure,
  },
  async ({ event, step }) => {
    const { eventId, photoId } = event.data as WorkflowData<{ photoId: string }>;
    return step.run("process", () =>
      attempt(() => processPhoto(workflowContext("media", eventId), { photoId })),
    );
  },
);

/** Each hour: away with what nobody shows, on with what got lost. */
const sweep = inngest.createFunction(
  {
    id: "media-sweep-photos",
    triggers: [{ cron: "17 * * * *" }],
    retries: 2,
    concurrency: { limit: 1 },
    onFailure,
  },
  async ({ step }) => step.run("sweep", () => attempt(() => sweepPhotos(workflowContext("media"), {}))),
);

export const mediaFunctions = [process, sweep];
