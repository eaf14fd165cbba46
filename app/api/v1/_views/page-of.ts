import { z } from "zod";
import type { Page } from "@/lib/kernel/paging";

/** A page of a list; `next` is the cursor of the page behind it, null on the last one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z
      .string()
      .nullable()
      .describe("The cursor of the next page; null on the last one. Also in the Link header."),
  });
}

export function toPage<From, To>({ items, nextCursor }: Page<From>, map: (item: From) => To) {
  return { items: items.map(map), next: nextCursor };
}
