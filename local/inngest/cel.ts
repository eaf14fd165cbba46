import { evaluate, parse } from "@marcbachmann/cel-js";
import type { EventPayload } from "./protocol";

interface Scope {
  event: EventPayload;
  async?: EventPayload;
}

/** Why an expression cannot be used, or null when it parses. */
export function expressionFault(expression: string): string | null {
  try {
    parse(expression);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

/** Whether an event passes a filter. A field that is missing means no match, never an error. */
export function matches(expression: string | undefined | null, scope: Scope): boolean {
  if (!expression) return true;
  try {
    return evaluate(expression, { ...scope }) === true;
  } catch {
    return false;
  }
}

/** The text of a key expression, or null when the event lacks what it names. */
export function keyOf(expression: string, scope: Scope): string | null {
  try {
    const value: unknown = evaluate(expression, { ...scope });
    if (value === null || value === undefined) return null;
    return typeof value === "bigint" ? value.toString() : JSON.stringify(value);
  } catch {
    return null;
  }
}
