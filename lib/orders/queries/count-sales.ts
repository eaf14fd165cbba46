import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { query } from "@/lib/platform/query";
import { countOrders } from "../store/read-orders";

/** How many sales this person has completed: a figure that everyone may see. */
export const countSales = query({
  name: "orders.countSales",
  input: z.object({ userId: idSchema<"user">() }),
  allow: () => true,
  run: ({ input, db }) => countOrders(db, { sellerId: input.userId, status: "completed" }),
});
