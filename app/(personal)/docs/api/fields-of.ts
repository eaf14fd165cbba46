import type { JsonSchema } from "@/app/_server/api/json-schema";
import type { Parameter } from "@/app/_server/api/parameters-of";
import type { FieldView } from "@/components/reference/fields";

/** The fields of a schema by dotted name; what has a name of its own is not taken apart again. */
export function fieldsOf(schema: JsonSchema, under = ""): FieldView[] {
  const choices = (schema.oneOf ?? (schema.properties ? undefined : schema.anyOf)) as
    | JsonSchema[]
    | undefined;
  if (choices) return unique(choices.flatMap((one) => fieldsOf(one, under)));
  const needed = (schema.required ?? []) as readonly string[];
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, field]) => {
    const full = `${under}${name}`;
    const inner = innerOf(field);
    return [
      { name: full, required: needed.includes(name), ...typeOf(field), ...wordsOf(field) },
      ...(inner ? fieldsOf(inner, `${full}${field.type === "array" ? "[]" : ""}.`) : []),
    ];
  });
}

export function parameterField({ name, required, schema, description }: Parameter): FieldView {
  return { name, required, ...typeOf(schema), ...(description ? { description } : {}) };
}

/** The name of a schema that is only a reference to one. */
export function nameOf({ $ref }: JsonSchema): string | undefined {
  return typeof $ref === "string" ? $ref.split("/").at(-1) : undefined;
}

function innerOf(field: JsonSchema): JsonSchema | null {
  if (field.properties) return field;
  if (field.type === "array") return innerOf(field.items as JsonSchema);
  const choices = field.anyOf as JsonSchema[] | undefined;
  return choices?.find((one) => one.properties) ?? null;
}

function typeOf(schema: JsonSchema): { type: string; schema?: string } {
  const name = nameOf(schema);
  if (name) return { type: name, schema: name };
  if (schema.const !== undefined) return { type: JSON.stringify(schema.const) };
  if (Array.isArray(schema.enum)) return { type: schema.enum.map((one) => JSON.stringify(one)).join(" | ") };
  const choices = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (choices) {
    const types = choices.map(typeOf);
    return {
      type: [...new Set(types.map(({ type }) => type))].join(" | "),
      schema: types.find((one) => one.schema)?.schema,
    };
  }
  if (schema.type === "array") {
    const item = typeOf(schema.items as JsonSchema);
    return { type: `list of ${item.type}`, schema: item.schema };
  }
  if (schema.format === "date-time") return { type: "instant" };
  return { type: `${schema.type ?? "anything"}${rangeOf(schema)}` };
}

function rangeOf({ minimum, maximum, minLength, maxLength }: JsonSchema): string {
  const [from, to] = [minimum ?? minLength, maximum ?? maxLength];
  return from === undefined && to === undefined ? "" : ` (${from ?? ""}–${to ?? ""})`;
}

function wordsOf({ description, default: standard }: JsonSchema): { description?: string } {
  const words = [description, standard === undefined ? null : `Without it: \`${JSON.stringify(standard)}\`.`];
  const text = words.filter(Boolean).join(" ");
  return text ? { description: text } : {};
}

function unique(fields: readonly FieldView[]): FieldView[] {
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}
