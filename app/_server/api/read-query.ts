import type { z } from "zod";
import { parseInput } from "@/lib/platform/parse-input";

/**
 * Reads what stands behind the question mark: lists with commas between their items, or repeated; what is empty counts
 * as left out, and what is not known is not looked at.
 */
export function readQuery<Schema extends z.ZodObject>(
  schema: Schema,
  sent: URLSearchParams,
): z.output<Schema> {
  const values = Object.entries(schema.shape).flatMap(([name, field]) => {
    const given = sent.getAll(name).filter((value) => value !== "");
    if (given.length === 0) return [];
    return [[name, isList(field) ? given.flatMap((value) => value.split(",").filter(Boolean)) : given[0]]];
  });
  return parseInput(schema, Object.fromEntries(values));
}

function isList(field: z.core.$ZodType): boolean {
  const { type, innerType } = field._zod.def as { type: string; innerType?: z.core.$ZodType };
  return innerType ? isList(innerType) : type === "array";
}
