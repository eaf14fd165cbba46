import { isDeepStrictEqual } from "node:util";
import type { Ask } from "./load";

/** Asks both the same and throws where they differ: who answers something else, or less, is not compared by speed. */
export async function compareAnswers(ours: string, limit: string, asks: readonly Ask[]): Promise<void> {
  for (const { path } of asks) {
    const [a, b] = await Promise.all([read(ours + path), read(limit + path)]);
    if (a.status !== 200 || b.status !== 200)
      throw new Error(`${path}: ours answers ${a.status}, the limit ${b.status}`);
    if (a.type !== b.type) throw new Error(`${path}: ours sends ${a.type}, the limit ${b.type}`);
    const where = a.type === "application/json" ? difference(JSON.parse(a.text), JSON.parse(b.text)) : null;
    if (where !== null) throw new Error(`${path}: the answers differ at ${where}`);
    if (a.type !== "application/json" && a.text !== b.text) throw new Error(`${path}: the pages differ`);
  }
}

async function read(url: string) {
  const answer = await fetch(url);
  return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
}

/** The first place at which two JSON values differ; null when they are the same. */
export function difference(a: unknown, b: unknown, at = "$"): string | null {
  if (isDeepStrictEqual(a, b)) return null;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return `${at}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  const [left, right] = [a, b] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(left?.[key], right?.[key], `${at}.${key}`);
    if (found !== null) return found;
  }
  return at;
}
