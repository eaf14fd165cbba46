import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";
import { SUPPORTED } from "./supported";

/** Any JSON value; the schema is rewritten as plain data. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const PREFIX = "#/definitions/";

/** Builds the JSON schemas of all requests from the SDK's own types, as the text of schemas.json. */
export function generateSchemas(): string {
  const schema = createGenerator({
    path: fileURLToPath(new URL("./request-types.ts", import.meta.url)),
    tsconfig: fileURLToPath(new URL("./tsconfig.schemas.json", import.meta.url)),
    type: "Requests",
    // The SDK's types are checked by the project's own compiler; here they are only read.
    skipTypeCheck: true,
  }).createSchema("Requests");
  const definitions = trim(withoutProse((schema.definitions ?? {}) as JsonObject) as JsonObject);
  const renamed = rename(definitions, stableNames(definitions));
  const lines = Object.keys(renamed)
    .sort()
    .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(renamed[name])}`);
  return `{ "definitions": {\n${lines.join(",\n")}\n} }\n`;
}

/** Drops the vendor's prose: it is most of the bytes and validates nothing. */
function withoutProse(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => !(key === "description" && typeof inner === "string"),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutProse(inner)]));
}

/** Leaves the insides of refused parameters open and drops every definition that nothing needs any more. */
function trim(definitions: JsonObject): JsonObject {
  const open = { ...definitions };
  for (const [type, kept] of Object.entries(SUPPORTED)) {
    const definition = open[type] as { properties: JsonObject } | undefined;
    if (!definition) throw new Error(`The SDK has no type ${type} any more.`);
    const properties = Object.entries(definition.properties).map(([name, inner]) => [
      name,
      (kept as readonly string[]).includes(name) ? inner : {},
    ]);
    open[type] = { ...definition, properties: Object.fromEntries(properties) };
  }
  const needed = new Set(["Requests"]);
  for (const name of needed) for (const target of references(open[name] ?? null)) needed.add(target);
  return Object.fromEntries(Object.entries(open).filter(([name]) => needed.has(name)));
}

function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string"
      ? [decodeURIComponent(inner.slice(PREFIX.length))]
      : references(inner),
  );
}

/** The generator names anonymous types after absolute paths; number them by their content instead. */
function stableNames(definitions: JsonObject): Map<string, string> {
  const anonymous = Object.keys(definitions).filter((name) => /(def|alias|structure)-[a-z]*-?\d/.test(name));
  const byContent = anonymous.sort((left, right) =>
    JSON.stringify(definitions[left]) < JSON.stringify(definitions[right]) ? -1 : 1,
  );
  return new Map(byContent.map((name, index) => [name, `Anonymous${index + 1}`]));
}

function rename(definitions: JsonObject, names: Map<string, string>): JsonObject {
  const follow = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(follow);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key !== "$ref" || typeof inner !== "string") return [key, follow(inner)];
        const target = decodeURIComponent(inner.slice(PREFIX.length));
        return [key, PREFIX + encodeURIComponent(names.get(target) ?? target)];
      }),
    );
  };
  return Object.fromEntries(
    Object.entries(definitions).map(([name, body]) => [names.get(name) ?? name, follow(body)]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("./schemas.json", import.meta.url), generateSchemas());
}
