import { command } from "@/lib/platform/command";
import { FeesSchema } from "../contract";
import { writeFees } from "../store/settings";

/** An operator sets the commission. It holds for orders placed from now on; what was placed keeps its own. */
export const setFees = command({
  name: "orders.setFees",
  input: FeesSchema,
  allow: (actor) => actor.kind === "operator" || actor.kind === "system",
  async run({ input, now, tx }) {
    await writeFees(tx, input, now);
    return {};
  },
});
