import { sessionCookieName } from "@/app/_server/session-cookie";
import { env } from "@/lib/platform/env";
import { HEADERS, PROBLEM, TEXT } from "./document-parts";
import { exampleOf } from "./example-of";
import { type JsonSchema, toJsonSchema } from "./json-schema";
import { failuresOf } from "./known-failures";
import type { AnyDefinition, Method } from "./operation";
import { OPERATIONS } from "./operations";
import { type Parameter, parametersOf } from "./parameters-of";
import { TAGS } from "./tags";

type Answer = {
  readonly description: string;
  readonly headers?: JsonSchema;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema; readonly example?: unknown }>>;
};

/** An operation as OpenAPI has it. */
export type OperationEntry = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly JsonSchema[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: {
      readonly "application/json": { readonly schema: JsonSchema; readonly example?: unknown };
    };
  };
  readonly responses: Readonly<Record<string, Answer>>;
};

export type ApiDocument = {
  readonly openapi: "3.1.1";
  readonly info: JsonSchema;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<string, OperationEntry>>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly headers: JsonSchema;
    readonly securitySchemes: JsonSchema;
  };
};

let made: ApiDocument | undefined;

/** The whole API as an OpenAPI 3.1 document, made from the operations themselves, once per process. */
export function apiDocument(): ApiDocument {
  made ??= makeDocument();
  return made;
}

function makeDocument(): ApiDocument {
  const schemas: Record<string, JsonSchema> = { Problem: PROBLEM };
  const keep = (schema: Parameters<typeof toJsonSchema>[0], io: "input" | "output"): JsonSchema => {
    const found = toJsonSchema(schema, io);
    for (const [name, shared] of Object.entries(found.shared)) {
      // Asked for and answered alike, or the name would mean two things.
      if (schemas[name] && JSON.stringify(schemas[name]) !== JSON.stringify(shared))
        throw new Error(`two different schemas are called ${name}`);
      schemas[name] = shared;
    }
    return found.schema;
  };
  const paths: Record<string, Record<string, OperationEntry>> = {};
  for (const { path, method, definition } of OPERATIONS) {
    paths[path] ??= {};
    paths[path][method.toLowerCase()] = entryOf(method, definition, schemas, keep);
  }
  return {
    openapi: "3.1.1",
    info: { title: "ResaleHub", version: "1", summary: TEXT.summary, description: TEXT.description },
    servers: [{ url: `${env().APP_URL}/api/v1` }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas,
      headers: HEADERS,
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: sessionCookieName(), description: TEXT.session },
      },
    },
  };
}

type Keep = (schema: NonNullable<AnyDefinition["answer"]>, io: "input" | "output") => JsonSchema;

function entryOf(
  method: Method,
  definition: AnyDefinition,
  schemas: Readonly<Record<string, JsonSchema>>,
  keep: Keep,
): OperationEntry {
  const { id, tag, summary, description, auth, body, example } = definition;
  const parameters = parametersOf(definition);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    security: auth === "none" ? [] : [{ session: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: keep(body, "input"), ...(example ? { example } : {}) } },
          },
        }
      : {}),
    responses: { ...success(definition, schemas, keep), ...problems(method, definition) },
  };
}

const ref = (name: string) => ({ $ref: `#/components/headers/${name}` });
const LIMITS = { RateLimit: ref("RateLimit"), "RateLimit-Policy": ref("RateLimitPolicy") };

function success(
  { answer, created, location, query }: AnyDefinition,
  schemas: Readonly<Record<string, JsonSchema>>,
  keep: Keep,
): Record<string, Answer> {
  if (!answer) return { 204: { description: "It is done.", headers: LIMITS } };
  const schema = keep(answer, "output");
  const headers = {
    ...LIMITS,
    ...(location ? { Location: ref("Location") } : {}),
    ...(query?.shape.cursor ? { Link: ref("Link") } : {}),
  };
  const content = { "application/json": { schema, example: exampleOf(schema, schemas) } };
  return {
    [created ? 201 : 200]: { description: created ? "It was made." : "The answer.", headers, content },
  };
}

function problems(method: Method, definition: AnyDefinition): Record<string, Answer> {
  const all = failuresOf(method, definition);
  const statuses = [...new Set(all.map(({ status }) => status))].sort();
  const byStatus = statuses.map((status) => [status, all.filter((one) => one.status === status)] as const);
  return Object.fromEntries(
    byStatus.map(([status, failures]): [number, Answer] => [
      status,
      {
        description: failures.map(({ code, message }) => `\`${code}\`: ${message}`).join("\n\n"),
        headers: {
          ...LIMITS,
          ...(status === 429 || status === 503 ? { "Retry-After": ref("RetryAfter") } : {}),
        },
        content: {
          "application/problem+json": {
            schema: {
              allOf: [
                { $ref: "#/components/schemas/Problem" },
                {
                  properties: { status: { const: status }, code: { enum: failures.map(({ code }) => code) } },
                },
              ],
            },
          },
        },
      },
    ]),
  );
}
