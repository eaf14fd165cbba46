import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { testEnvironment } from "@/lib/testing/environment";
import { documentChecks } from "@/scripts/http-proofs/support/document-checks";
import { type ApiDocument, apiDocument } from "./document";
import { OPERATIONS, RESOURCES } from "./operations";

const ROUTES = path.join(import.meta.dirname, "../../api/v1");

/** They speak another's protocol, or speak of the others. */
const OTHERS = ["/live/auth", "/live/user", "/openapi.json", "/[[...missing]]"];

type Spec = Extract<Parameters<Validator["validate"]>[0], object>;

let document: ApiDocument;
beforeAll(() => {
  const none = "postgresql://nobody@127.0.0.1:9/none";
  Object.assign(process.env, testEnvironment(), {
    DATABASE_URL: none,
    DATABASE_READ_URL: none,
    DATABASE_TLS: "off",
  });
  document = apiDocument();
});

describe("the document", () => {
  it("is OpenAPI 3.1 by its own schema", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)) as Spec);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe("3.1");
  });

  // Red when the validator lets anything pass.
  it("would not be, with an operation that answers nothing", async () => {
    const broken = JSON.parse(JSON.stringify(document)) as Spec & { paths: Record<string, unknown> };
    broken.paths["/me"] = { get: { responses: { 200: {} } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it("says of every file under app/api/v1 what it does, and of nothing else", () => {
    const files = readdirSync(ROUTES, { recursive: true, encoding: "utf8" })
      .filter((file) => path.basename(file) === "route.ts")
      .map((file) => `/${path.dirname(file)}`)
      .filter((address) => !OTHERS.includes(address))
      .map((address) => address.replace(/\[(\w+)\]/g, "{$1}"));
    expect(Object.keys(RESOURCES).sort()).toEqual(files.sort());
    expect(Object.keys(document.paths)).toEqual(Object.keys(RESOURCES));
  });

  it("takes for each address the file of that address", async () => {
    for (const [address, handlers] of Object.entries(RESOURCES)) {
      const file = `${address.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;
      expect(await import(path.join(ROUTES, file)), address).toBe(handlers);
      const source = readFileSync(path.join(ROUTES, file), "utf8");
      const methods = [...source.matchAll(/^ {2}(GET|POST|PATCH|DELETE): /gm)].map(([, method]) => method);
      const entries = Object.keys(document.paths[address] ?? {}).map((method) => method.toUpperCase());
      expect(entries.sort(), address).toEqual(methods.sort());
    }
  });

  it("calls each operation by a name of its own", () => {
    const ids = OPERATIONS.map(({ definition }) => definition.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("declares every part of an address", () => {
    for (const { path: address, definition } of OPERATIONS) {
      const parts = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys((definition.params?.shape as object | undefined) ?? {}), address).toEqual(parts);
    }
  });

  it("shows bodies and answers that fit their schemas", () => {
    const checks = documentChecks(document);
    for (const [address, entries] of Object.entries(document.paths)) {
      for (const entry of Object.values(entries)) {
        const bodies = [entry?.requestBody, ...Object.values(entry?.responses ?? {})];
        for (const { schema, example } of bodies.flatMap((one) => Object.values(one?.content ?? {}))) {
          if (example !== undefined)
            expect(checks(schema, example), `${address} ${JSON.stringify(example)}`).toBeNull();
        }
      }
    }
    for (const { definition } of OPERATIONS) {
      if (definition.body) expect(definition.body.safeParse(definition.example).error).toBeUndefined();
    }
  });
});
