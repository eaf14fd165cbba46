/** The shapes that travel between the Inngest SDK (v4) and its executor, as far as this executor uses them. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface EventPayload {
  id: string;
  name: string;
  data: JsonObject;
  ts: number;
  [extra: string]: Json;
}

export interface Trigger {
  event?: string;
  expression?: string;
  cron?: string;
  jitter?: string;
}

export interface ConcurrencyLimit {
  limit: number;
  key?: string;
  scope?: "fn" | "env" | "account";
}

/** One function as the SDK describes it when it syncs; `checkFunction` refuses every other field. */
export interface FunctionConfig {
  id: string;
  name?: string;
  triggers: Trigger[];
  steps: Record<string, { runtime?: { type?: string }; retries?: { attempts?: number } }>;
  cancel?: { event: string; if?: string; timeout?: string }[];
  concurrency?: number | ConcurrencyLimit | ConcurrencyLimit[];
  idempotency?: string;
}

/** An error as the SDK serializes it. */
export type WireError = { name: string; message: string; stack?: string; [extra: string]: Json | undefined };

/** What a step ended with; sent back to the function on every later call. */
export type StepResult = { type: "data"; data: Json } | { type: "error"; error: WireError };

/** One thing the function asks for or reports in a 206 answer. */
export interface Op {
  id: string;
  op: string;
  name?: string;
  displayName?: string;
  data?: Json;
  error?: WireError;
  opts?: {
    if?: string;
    timeout?: string;
    function_id?: string;
    payload?: JsonObject;
    parallelMode?: string;
  };
}

/** The step id that asks the function what comes next, instead of naming one step to run. */
export const DISCOVERY = "step";

export const DEFAULT_RETRIES = 3;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Brings whatever an app answered with a failure into the SDK's error shape. */
export function toWireError(value: unknown): WireError {
  if (!isObject(value)) return { name: "Error", message: String(value).slice(0, 2000) };
  const message = value.message ?? value.error ?? "Unknown error";
  return { ...value, name: String(value.name ?? "Error"), message: String(message) };
}
