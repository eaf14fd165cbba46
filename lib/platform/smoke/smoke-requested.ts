import { z } from "zod";
import { defineEvent } from "@/lib/kernel/event";

/** Someone wants to see whether the workflow engine reaches this deployment. Nothing follows but the answer. */
export const smokeRequested = defineEvent({
  name: "platform/smoke.requested",
  version: 1,
  schema: z.object({}),
});
