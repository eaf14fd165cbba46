import { recordDeadLetter } from "@/lib/platform/dead-letters/record";
import { workflowContext } from "./run";

type FailureInput = {
  event: {
    data: { function_id: string; run_id: string; event: { id?: string; name: string; data?: unknown } };
  };
  error: Error;
};

/** The failure handler of every workflow: what gave up becomes a dead letter that an operator can read and run again. */
export async function onFailure({ event, error }: FailureInput): Promise<void> {
  const { function_id, run_id, event: original } = event.data;
  await recordDeadLetter(workflowContext("dead-letter"), {
    source: function_id,
    eventName: original.name,
    eventId: original.id ?? run_id,
    payload: original.data ?? {},
    error: error.message.slice(0, 1000),
    runId: run_id,
  });
}
