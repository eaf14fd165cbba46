import { Cron } from "croner";
import { expressionFault } from "./cel";
import { durationMs } from "./duration";
import {
  type ConcurrencyLimit,
  DEFAULT_RETRIES,
  type FunctionConfig,
  isObject,
  type Json,
  type Trigger,
} from "./protocol";

const SUPPORTED = new Set(["id", "name", "triggers", "steps", "cancel", "concurrency", "idempotency"]);

/** Thrown when an app asks for something this executor would otherwise silently do wrong. */
export class Refused extends Error {
  override name = "Refused";
}

/** Checks the functions of a sync; throws `Refused` with every reason when one of them is not supported. */
export function checkFunctions(value: Json | undefined): FunctionConfig[] {
  if (!Array.isArray(value)) throw new Refused("The app's answer to the sync holds no list of functions.");
  const faults = value.flatMap(functionFaults);
  if (faults.length > 0) {
    throw new Refused(`The local Inngest executor refuses this app: ${faults.join("; ")}.`);
  }
  return value as unknown as FunctionConfig[];
}

function functionFaults(config: Json): string[] {
  if (!isObject(config) || typeof config.id !== "string") return ["a function has no id"];
  const fn = config as unknown as FunctionConfig;
  const faults: string[] = [];
  for (const [field, value] of Object.entries(config)) {
    if (!SUPPORTED.has(field) && value !== null && value !== undefined) {
      faults.push(`"${field}" is not supported here`);
    }
  }
  if (fn.steps?.step?.runtime?.type !== "http") faults.push("only the http runtime is supported");
  for (const trigger of fn.triggers ?? []) faults.push(...triggerFaults(trigger));
  for (const cancel of fn.cancel ?? []) {
    faults.push(...expressionFaults("cancelOn", cancel.if));
    if (cancel.timeout) faults.push(...durationFaults(cancel.timeout));
  }
  faults.push(...expressionFaults("idempotency", fn.idempotency));
  for (const limit of concurrencyOf(fn)) faults.push(...expressionFaults("concurrency", limit.key));
  return faults.map((fault) => `${fn.id}: ${fault}`);
}

function triggerFaults(trigger: Trigger): string[] {
  if (trigger.jitter) return ['"jitter" of a cron is not supported here'];
  if (!trigger.cron) return expressionFaults("trigger", trigger.expression);
  try {
    parseCron(trigger.cron);
    return [];
  } catch {
    return [`"${trigger.cron}" is not a cron expression`];
  }
}

function expressionFaults(place: string, expression: string | undefined): string[] {
  const fault = expression ? expressionFault(expression) : null;
  return fault ? [`${place} expression "${expression}" does not parse (${fault})`] : [];
}

function durationFaults(text: string): string[] {
  try {
    durationMs(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** The schedule of a cron trigger; `TZ=Europe/Berlin 0 3 * * *` names its zone, otherwise UTC. */
export function parseCron(expression: string): Cron {
  const [, zone, pattern] = /^(?:TZ=(\S+)\s+)?(.*)$/.exec(expression) ?? [];
  return new Cron(pattern ?? expression, { timezone: zone ?? "UTC", paused: true });
}

export function retriesOf(config: FunctionConfig | undefined): number {
  return config?.steps.step?.retries?.attempts ?? DEFAULT_RETRIES;
}

/** A function's concurrency limits in one form; a limit of 0 means none, as at the vendor. */
export function concurrencyOf(config: FunctionConfig): ConcurrencyLimit[] {
  const limits = [config.concurrency ?? []].flat();
  return limits
    .map((limit) => (typeof limit === "number" ? { limit } : limit))
    .filter(({ limit }) => limit > 0);
}
