import { z } from "zod";
import { type JsonSchema, toJsonSchema } from "./json-schema";
import type { AnyDefinition } from "./operation";

export type Parameter = {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
  readonly example?: unknown;
  readonly style?: "form";
  readonly explode?: boolean;
};

/** What every list takes is said once. */
const KNOWN: Readonly<Record<string, string>> = {
  cursor: "Where to go on: `next` of the page before. An odd one starts again from the top.",
  limit: "How many at most.",
};

const KEY: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "8 to 64 printable characters of your own, such as a UUID. The same request with the same key is done once; the repetition gets the first one's answer. The same key for something else is refused.",
  schema: { type: "string", pattern: "^[\\x21-\\x7e]{8,64}$" },
};

export function parametersOf({ params, query, repeats }: AnyDefinition): Parameter[] {
  return [...of(params, "path"), ...of(query, "query"), ...(repeats ? [KEY] : [])];
}

function of(object: z.ZodObject | undefined, place: "path" | "query"): Parameter[] {
  if (!object) return [];
  const { schema } = toJsonSchema(object, "input");
  const required = (schema.required ?? []) as readonly string[];
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(([name, field]) => {
    const { description = KNOWN[name], ...rest } = field;
    const isList = rest.type === "array";
    const examples = z.globalRegistry.get(object.shape[name] as z.ZodType)?.examples as unknown[] | undefined;
    return {
      name,
      in: place,
      required: place === "path" || required.includes(name),
      ...(typeof description === "string" ? { description } : {}),
      schema: rest,
      ...(examples ? { example: examples[0] } : {}),
      ...(isList ? { style: "form" as const, explode: false } : {}),
    };
  });
}
