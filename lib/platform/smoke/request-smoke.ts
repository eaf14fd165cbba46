import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "../command";
import { smokeRequested } from "./smoke-requested";

/** The system asks itself for a sign of life; a workflow answers it. The id names the question. */
export const requestSmoke = command({
  name: "platform.requestSmoke",
  input: z.object({ smokeId: z.uuid() }),
  allow: isSystem,
  async run({ input, emit }) {
    emit(smokeRequested.create(input.smokeId, {}));
    return input;
  },
});
