import { z } from "zod";
import { personOf } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import type { Address } from "../contract";
import { findOrders } from "../store/read-orders";

/** Where the viewer's last order went, so that they need not type it again. */
export const getLastAddress = query({
  name: "orders.getLastAddress",
  input: z.object({}),
  allow: (actor) => actor.kind === "user",
  async run({ actor, db }): Promise<Address | null> {
    const [last] = await findOrders(db, { buyerId: personOf(actor) ?? "" }, { before: null, limit: 0 });
    return last?.address ?? null;
  },
});
