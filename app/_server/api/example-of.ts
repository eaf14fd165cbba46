import type { JsonSchema } from "./json-schema";

const BY_FORMAT: Readonly<Record<string, string>> = {
  "date-time": "2026-11-25T14:30:00.000Z",
  uuid: "0192f0c4-7a1e-7c3b-9d2a-5f6e7d8c9b0a",
  email: "mara@example.com",
};

/** Something that would fit a schema, for the reference: its own example, or the plainest value that it allows. */
export function exampleOf(schema: JsonSchema, shared: Readonly<Record<string, JsonSchema>>): unknown {
  const within = (inner: unknown) => exampleOf(inner as JsonSchema, shared);
  const { $ref, examples, anyOf, oneOf, properties, type, format } = schema;
  if (Array.isArray(examples)) return examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (typeof $ref === "string") return within(shared[$ref.split("/").at(-1) ?? ""] ?? {});
  const choices = anyOf ?? oneOf;
  if (Array.isArray(choices)) return within(choices[0]);
  if (type === "object") {
    return Object.fromEntries(Object.entries(properties ?? {}).map(([name, inner]) => [name, within(inner)]));
  }
  if (type === "array") return [within(schema.items)];
  if (type === "integer" || type === "number") return schema.minimum ?? 1;
  if (type === "boolean") return true;
  if (type === "string") return BY_FORMAT[String(format)] ?? "…";
  return null;
}
