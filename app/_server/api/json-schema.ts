import { z } from "zod";

export type JsonSchema = { readonly [key: string]: unknown };
type Found = { readonly schema: JsonSchema; readonly shared: Readonly<Record<string, JsonSchema>> };

/**
 * A zod schema as JSON Schema (2020-12, which OpenAPI 3.1 speaks). What has an `id` among its metadata is named instead
 * of repeated: `shared` holds it, under the name to which the references point.
 */
export function toJsonSchema(schema: z.ZodType, io: "input" | "output"): Found {
  const { $schema, $defs, ...own } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      // Dates travel as ISO 8601 in UTC.
      if (zodSchema._zod.def.type === "date")
        Object.assign(jsonSchema, { type: "string", format: "date-time" });
      // Fields may be added: whoever reads passes over what they do not know.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      dropNumberEdges(jsonSchema);
    },
  });
  const shared = Object.fromEntries(
    Object.entries(($defs ?? {}) as Record<string, JsonSchema>).map(([name, { id, ...def }]) => [
      name,
      renamed(def),
    ]),
  );
  return { schema: renamed(own), shared };
}

/** That a whole number is one that JavaScript can hold says nothing to a reader. */
function dropNumberEdges(schema: { minimum?: number; maximum?: number }): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** References point to the document's components. */
function renamed(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}
