import { z } from "zod";
import { CursorNumber, decodeCursor, encodeCursor } from "@/lib/kernel/paging";
import { type Sort, SortSchema } from "../contract";

/** Where a page begins: the sort value and the id of the last row before it. */
export type Mark = { readonly value: number; readonly id: string };

const CursorShape = z.tuple([SortSchema, CursorNumber, z.uuid()]);

/** Without words nothing is more relevant than another: then the newest come first. */
export function effectiveSort(sort: Sort, words: string): Sort {
  return sort === "relevance" && words === "" ? "newest" : sort;
}

/** A cursor of another order leads nowhere: the list starts again. */
export function markOf(cursor: string | undefined, sort: Sort): Mark | null {
  const parts = decodeCursor(cursor, CursorShape);
  if (!parts || parts[0] !== sort) return null;
  return { value: parts[1], id: parts[2] };
}

export function cursorFor(sort: Sort, mark: Mark): string {
  return encodeCursor([sort, mark.value, mark.id]);
}
