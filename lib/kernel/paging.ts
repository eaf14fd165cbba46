import { z } from "zod";

/** A page of results and the opaque mark where the next one starts (null at the end). */
export type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };

const CursorSchema = z.string().max(512).optional();

/**
 * A figure in a cursor: an amount, a rank, or an instant in milliseconds up to the year 9999. Anyone may write a cursor,
 * so what the database or a date could not take is none of ours.
 */
export const CursorNumber = z.number().int().min(0).max(253_402_300_799_999);

/** What every list takes: how many (at most `max`), and from where. */
export function pageInput(defaultLimit: number, max: number) {
  return { cursor: CursorSchema, limit: z.coerce.number().int().min(1).max(max).default(defaultLimit) };
}

/** Cursors are the sort values and the id of the last row, so that rows added meanwhile shift nothing. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return toBase64Url(JSON.stringify(values));
}

/** Reads a cursor back; null when it is not one that we made (a cursor is a hint, never trusted). */
export function decodeCursor<Shape extends z.ZodType>(
  cursor: string | undefined,
  shape: Shape,
): z.output<Shape> | null {
  if (!cursor) return null;
  try {
    const parsed = shape.safeParse(JSON.parse(fromBase64Url(cursor)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Cuts a result that was read with one row too many into a page. */
export function toPage<T>(rows: readonly T[], limit: number, cursorOf: (last: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf(last) : null };
}

function toBase64Url(text: string): string {
  return Buffer.from(text, "utf8").toString("base64url");
}

function fromBase64Url(text: string): string {
  return Buffer.from(text, "base64url").toString("utf8");
}
