import { readFileSync } from "node:fs";
import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import { type ApiError, invalid } from "./errors";
import type { Requests } from "./request-types";

const schemas = JSON.parse(readFileSync(new URL("./schemas.json", import.meta.url), "utf8")) as object;

// Form parameters arrive as text, so numbers and booleans are read from it; JSON bodies must be exact.
const validators = {
  form: new Ajv({ strict: false, allErrors: true, coerceTypes: true }).addSchema(schemas, "sdk"),
  json: new Ajv({ strict: false, allErrors: true }).addSchema(schemas, "sdk"),
};

/** How the parameters were written: v1 calls and all queries are forms, v2 bodies are JSON. */
export type Encoding = keyof typeof validators;

/** Checks parameters against the SDK's types; throws the vendor's error for the first fault. */
export function validate<Name extends keyof Requests>(
  name: Name,
  input: unknown,
  encoding: Encoding,
): Requests[Name] {
  const check = compiled(name, encoding);
  if (!check(input)) throw explain(check.errors ?? []);
  return input as Requests[Name];
}

const cache = new Map<string, ValidateFunction>();

/** Compiles on first use: the session schema alone takes a while. */
function compiled(name: keyof Requests, encoding: Encoding): ValidateFunction {
  const key = `${encoding} ${name}`;
  const known = cache.get(key);
  if (known) return known;
  const made = validators[encoding].compile({ $ref: `sdk#/definitions/Requests/properties/${name}` });
  cache.set(key, made);
  return made;
}

/** A union reports every branch, so the most telling and deepest fault is chosen. */
const TELLING = ["additionalProperties", "required", "enum", "const", "type"];

function explain(errors: ErrorObject[]): ApiError {
  const rank = (error: ErrorObject) => {
    const index = TELLING.indexOf(error.keyword);
    // An empty string or null is never what the caller meant to send.
    const emptiable = error.params.allowedValue === "" || error.params.type === "null";
    return (index === -1 ? TELLING.length : index) + (emptiable ? 10 : 0);
  };
  const depth = (error: ErrorObject) => error.instancePath.split("/").length;
  const [worst] = errors.toSorted((left, right) => rank(left) - rank(right) || depth(right) - depth(left));
  if (!worst) return invalid("Invalid request.");
  const path = worst.instancePath.split("/").slice(1);
  if (worst.keyword === "additionalProperties") {
    const param = bracketed([...path, String(worst.params.additionalProperty)]);
    return invalid(`Received unknown parameter: ${param}`, param, "parameter_unknown");
  }
  if (worst.keyword === "required") {
    const param = bracketed([...path, String(worst.params.missingProperty)]);
    return invalid(`Missing required param: ${param}.`, param, "parameter_missing");
  }
  const param = bracketed(path);
  const expected = worst.params.type;
  if (expected === "number") return invalid(`Invalid integer: ${param}`, param, "parameter_invalid_integer");
  return invalid(`Invalid ${param}: ${worst.message ?? "not allowed"}.`, param);
}

/** ['a', 'b', '0'] as the API writes it: a[b][0]. */
function bracketed([head = "", ...rest]: string[]): string {
  return head + rest.map((part) => `[${part}]`).join("");
}
