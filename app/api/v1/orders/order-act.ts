import { type Auth, type Operation, operation } from "@/app/_server/api/operation";
import type { FailureNotice } from "@/lib/kernel/failure";
import type { Id } from "@/lib/kernel/ids";
import { orderFailure } from "@/lib/orders/contract";
import { getOrder } from "@/lib/orders/queries/get-order";
import type { Context } from "@/lib/platform/context";
import { Order, toOrder } from "../_views/order";
import { OrderParams } from "../_views/params";

type Act = {
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly auth?: Exclude<Auth, "none">;
  readonly failures?: readonly FailureNotice[];
  act(ctx: Context, order: { orderId: Id<"order"> }): Promise<unknown>;
};

/** Something that a party does with an order and that takes nothing more; it answers the order as it is then. */
export function orderAct({ act, auth = "session", failures = [], ...words }: Act): Operation {
  return operation({
    ...words,
    tag: auth === "operator" ? "Operators" : "Orders",
    auth,
    params: OrderParams,
    answer: Order,
    failures: [...orderFailure.foretell("not_found"), ...failures],
    repeats: "key",
    async handle({ ctx, params }) {
      const { id: orderId } = await getOrder(ctx, params);
      await act(ctx, { orderId });
      return toOrder(await getOrder(ctx, params));
    },
  });
}
