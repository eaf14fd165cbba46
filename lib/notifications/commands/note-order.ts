import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { NoteOrderInput } from "../contract";
import { saveKnownOrder } from "../store/known-orders";

/** A workflow keeps what an order's event tells of it. Told twice, or after something newer, it changes nothing. */
export const noteOrder = command({
  name: "notifications.noteOrder",
  input: NoteOrderInput,
  allow: isSystem,
  async run({ input, tx }) {
    const { facts, ...ids } = input;
    const { revision, ...told } = facts;
    await saveKnownOrder(tx, { ...ids, ...told }, revision);
    return { orderId: ids.orderId };
  },
});
