import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { Api, ApiPerson } from "./support/api-client";
import { orderBody, ordersOf } from "./support/api-sale";
import { payableSeller, signedIn } from "./support/people";
import { listed } from "./support/sale";
import { stage } from "./support/stage";
import { Visitor } from "./support/visitor";

const BUYERS = 20;
const EVIL = "https://evil.example";
const { stand } = stage();
let api: Api;
let thing: () => Promise<string>;

const newVisitor = () => new Visitor(stand().app.url);
const newBuyer = async () => new ApiPerson(api, (await signedIn(stand().app.url)).visitor);

beforeAll(async () => {
  api = await Api.of(newVisitor());
  const seller = await payableSeller(stand().app.url);
  thing = async () => (await listed(seller)).shortId;
});

describe("a repetition", () => {
  // Red without the key in the context that app/_server/api/operation.ts hands on.
  it("with one key is one order, however many arrive at once, and all get its answer", async () => {
    const [listing, buyer] = [await thing(), await newBuyer()];
    const headers = { "idempotency-key": randomUUID() };
    const ask = () => buyer.ask("placeOrder", { body: orderBody(listing), headers });
    const answers = await Promise.all(Array.from({ length: BUYERS }, ask));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(new Set(answers.map(({ headers: sent }) => sent.get("location"))).size).toBe(1);
    expect(await ordersOf(listing)).toBe(1);
    const other = await buyer.ask("placeOrder", { body: { ...orderBody(listing), quantity: 2 }, headers });
    expect(other.body).toMatchObject({ status: 409, code: "request.key_reused" });
  });

  it(`without a key, of ${BUYERS} people one gets the thing`, async () => {
    const listing = await thing();
    const people = await Promise.all(Array.from({ length: BUYERS }, newBuyer));
    const answers = await Promise.all(
      people.map((person) => person.ask("placeOrder", { body: orderBody(listing) })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === "orders.item_taken")).toHaveLength(BUYERS - 1);
    expect(await ordersOf(listing)).toBe(1);
  });
});

describe("every operation", () => {
  const bodyOf = (entry: ReturnType<Api["operations"]>[number]["entry"]) =>
    entry.requestBody?.content["application/json"].example;
  const paramsOf = (entry: ReturnType<Api["operations"]>[number]["entry"]) =>
    Object.fromEntries(
      (entry.parameters ?? [])
        .filter((one) => one.in === "path")
        .map(({ name, example }) => [name, String(example)]),
    );

  it("that needs a session sends a visitor to sign in, and no other does", async () => {
    const visitor = newVisitor();
    for (const { id, entry } of api.operations()) {
      await writer().rateLimit.deleteMany();
      const { status, body } = await api.call(visitor, id, { params: paramsOf(entry), body: bodyOf(entry) });
      const asks = body?.code === "request.unauthenticated";
      expect(asks && status === 401, id).toBe(entry.security.length > 0);
    }
  });

  // Red without refuseForeignPages in app/_server/route.ts.
  it("that writes is refused to another site's page", async () => {
    for (const { id, method, entry } of api.operations().filter((one) => one.method !== "GET")) {
      const ask = { params: paramsOf(entry), body: bodyOf(entry), headers: { origin: EVIL } };
      const visitor = newVisitor();
      const { status, body } = await api.call(visitor, id, ask).catch((error: unknown) => {
        throw new Error(`${method} ${id}: ${String(error)}`);
      });
      expect({ status, code: body.code }, id).toEqual({ status: 403, code: "request.forbidden" });
    }
  });

  // What is open may be finished; what would begin something is refused, as the document says.
  it("tells a suspended person what the document says", async () => {
    const suspended = await signedIn(stand().app.url);
    await writer().user.update({ where: { id: suspended.userId }, data: { suspendedAt: new Date() } });
    const plain = api
      .operations()
      .filter(({ path, entry }) => !path.includes("{") && entry.security.length > 0);
    expect(plain.length).toBeGreaterThan(8);
    for (const { id, entry } of plain) {
      const required = (entry.parameters ?? []).filter((one) => one.in === "query" && one.required);
      const query = Object.fromEntries(required.map(({ name }) => [name, randomUUID()]));
      const { body } = await api.call(suspended.visitor, id, {
        params: paramsOf(entry),
        query,
        body: bodyOf(entry),
      });
      const refused = body?.code === "request.suspended";
      const documented = JSON.stringify(entry.responses["403"] ?? {}).includes("request.suspended");
      expect(refused, `${id} ${JSON.stringify(body)}`).toBe(documented);
    }
  });

  it("answers 405 to a method that it does not take, with those that it does", async () => {
    for (const path of Object.keys(api.document.paths)) {
      const where = path.replace(/\{\w+\}/g, "2222222222");
      const answer = await newVisitor().fetch(`/api/v1${where}`, { method: "PUT" });
      expect(answer.status, path).toBe(405);
      expect(answer.headers.get("content-type"), path).toContain("application/problem+json");
      for (const method of Object.keys(api.document.paths[path] ?? {}))
        expect(answer.headers.get("allow"), path).toContain(method.toUpperCase());
    }
  });
});

describe("limits", () => {
  it("are told in headers, and beyond them when to come back", async () => {
    const visitor = newVisitor();
    const left = async () => {
      const { headers } = await api.call(visitor, "listCategories");
      expect(headers.get("ratelimit-policy")).toBe('"reads";q=600;w=60');
      return Number(/^"reads";r=(\d+);t=\d+$/.exec(headers.get("ratelimit") ?? "")?.[1]);
    };
    expect([await left(), await left()]).toEqual([599, 598]);
    const asks = Array.from({ length: 130 }, () => api.call(visitor, "logOut"));
    const refused = (await Promise.all(asks)).filter(({ status }) => status === 429);
    // The window may end in between; it cannot hold more than its limit.
    expect(refused.length).toBeGreaterThan(0);
    const [one] = refused;
    expect(one?.headers.get("ratelimit")).toMatch(/^"writes";r=0;t=\d+$/);
    expect(one?.headers.get("retry-after")).toBe(String(one?.body.params.seconds));
  });
});

describe("every answer under /api/v1", () => {
  const asked: [what: string, path: string, status: number, init?: RequestInit][] = [
    ["a list", "/api/v1/listings?limit=1", 200],
    ["its head", "/api/v1/listings?limit=1", 200, { method: "HEAD" }],
    ["what is not there", "/api/v1/nothing", 404],
    ["the root", "/api/v1", 404],
    ["an address of escapes", "/api/v1/no%20such", 404],
    ["half a character", "/api/v1/%E0%A4", 404],
    ["a method that is not taken", "/api/v1/listings", 405, { method: "PUT" }],
    ["the methods that are", "/api/v1/listings", 204, { method: "OPTIONS" }],
    ["no session", "/api/v1/orders", 401],
    ["what cannot be", "/api/v1/listings?limit=1000", 422],
    ["a foreign page's write", "/api/v1/logout", 403, { method: "POST", headers: { origin: EVIL } }],
  ];

  // Red without withAnswerHeaders in app/_server/route.ts or resource.ts, and when the proxy and they both say it.
  it.each(asked)(
    "%s: says each header once, and makes the request's id itself",
    async (_, path, status, init) => {
      const headers = { ...init?.headers, "x-request-id": "made-up" };
      const answer = await newVisitor().fetch(path, { ...init, headers });
      expect(answer.status).toBe(status);
      expect(answer.headers.get("x-request-id") ?? "").toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; [^,]*frame-ancestors 'none'$/,
      );
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("x-frame-options")).toBe("DENY");
      expect(answer.headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
      const text = await answer.text();
      if (text.includes('"requestId"'))
        expect(JSON.parse(text).requestId).toBe(answer.headers.get("x-request-id"));
    },
  );
});

// Red when requestLocale in app/_server/request.ts leaves it to the proxy, which the API does not pass.
it.each([
  ["de-AT,en;q=0.5", "de"],
  ["fr,en;q=0.5", "en"],
])("chooses the language of a browser that asks for %s", async (wanted, locale) => {
  const body = JSON.stringify({
    email: `${randomUUID()}@people.example`,
    password: "a quiet harbour in May",
    name: "Ida",
  });
  const headers = { "content-type": "application/json", "accept-language": wanted };
  const answer = await newVisitor().fetch("/api/v1/signup", { method: "POST", headers, body });
  const { challengeId } = await answer.json();
  const challenge = await writer().challenge.findUniqueOrThrow({ where: { id: challengeId } });
  expect(challenge.pendingLocale).toBe(locale);
});
