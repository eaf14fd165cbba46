import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";
import { query } from "@/lib/platform/query";

/** How many sales this person has completed: a figure that everyone may see. */
export const countSales = query({
  name: "orders.countSales",
  input: z.object({ userId: idSchema<"user">() }),
  allow: () => true,
  run: ({ input, db }) => db.order.count({ where: { sellerId: input.userId, status: "completed" } }),
});
