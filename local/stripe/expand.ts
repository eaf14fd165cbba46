import { invalid } from "./errors";
import type { Tx } from "./store";

/** Replaces the ids that `expand` names by their objects, up to four levels deep like the API. */
export async function expand<T>(tx: Tx, object: T, paths: readonly string[] = []): Promise<T> {
  for (const path of paths) {
    const parts = path.split(".");
    if (parts.length > 4) throw invalid("You cannot expand more than 4 levels of a property.", "expand");
    await follow(tx, object, parts, path);
  }
  return object;
}

async function follow(tx: Tx, holder: unknown, [field, ...rest]: string[], path: string): Promise<void> {
  if (field === undefined) return;
  if (Array.isArray(holder)) {
    for (const item of holder) await follow(tx, item, [field, ...rest], path);
    return;
  }
  if (holder === null || typeof holder !== "object" || !(field in holder)) {
    throw invalid(`This property cannot be expanded (${path}).`, "expand");
  }
  const fields = holder as Record<string, unknown>;
  const value = fields[field];
  if (typeof value === "string") {
    const found = await tx.any(value);
    if (!found) throw invalid(`This property cannot be expanded (${path}).`, "expand");
    fields[field] = found.data;
  }
  if (fields[field] !== null) await follow(tx, fields[field], rest, path);
}
