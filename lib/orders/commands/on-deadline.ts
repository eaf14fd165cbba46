import type { EventRecord } from "@/lib/kernel/event";
import { command } from "@/lib/platform/command";
import { OrderIdInput, orderFailure } from "../contract";
import type { Order } from "../model/order";
import { type Lapse, lapsed } from "../model/transitions";
import { lockOrder, saveOrder } from "../store/orders";

/**
 * Makes the command that a timer runs. The deadline stands on the row and is compared there: a timer that comes
 * early, twice, or after the order has moved on has no effect.
 */
export function onDeadline(definition: {
  name: `orders.${string}`;
  lapse: Lapse;
  move(order: Order, now: Date): Order;
  news(order: Order): EventRecord;
}) {
  return command({
    name: definition.name,
    input: OrderIdInput,
    allow: (actor) => actor.kind === "system",
    async run({ input, now, tx, emit }) {
      const order = await lockOrder(tx, input.orderId);
      if (!order) throw orderFailure("not_found");
      if (lapsed(order, now) !== definition.lapse) return outcome(order, false);
      const moved = definition.move(order, now);
      await saveOrder(tx, order, moved);
      emit(definition.news(moved));
      return outcome(moved, true);
    },
  });
}

/** What a workflow needs to go on: whether it was its doing, and when the next reminder is due. */
function outcome(order: Order, changed: boolean) {
  return { orderId: order.id, changed, remindDueAt: order.remindDueAt?.toISOString() ?? null };
}
