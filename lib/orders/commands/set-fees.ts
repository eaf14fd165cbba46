import { command } from "@/lib/platform/command";
import { FeesSchema, feesSet } from "../contract";
import { writeFees } from "../store/settings";

/** An operator sets the commission. It holds for orders placed from now on; what was placed keeps its own. */
export const setFees = command({
  name: "orders.setFees",
  input: FeesSchema,
  allow: (actor) => actor.kind === "operator" || actor.kind === "system",
  async run({ input, now, tx, emit }) {
    await writeFees(tx, input, now);
    emit(feesSet.create("fees", input));
    return {};
  },
});
