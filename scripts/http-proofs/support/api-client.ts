import { expect } from "vitest";
import type { ApiDocument, OperationEntry } from "@/app/_server/api/document";
import { documentChecks } from "./document-checks";
import type { Visitor } from "./visitor";

type Ask = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects; that it fits the document was checked before.
export type ApiAnswer = { readonly status: number; readonly headers: Headers; readonly body: any };

/** The API as its document describes it; every answer that comes through here is held against that. */
export class Api {
  /** Operations that have answered with success. */
  readonly done = new Set<string>();
  private readonly check: ReturnType<typeof documentChecks>;

  private constructor(readonly document: ApiDocument) {
    this.check = documentChecks(document);
  }

  static async of(visitor: Visitor): Promise<Api> {
    return new Api((await (await visitor.fetch("/api/v1/openapi.json")).json()) as ApiDocument);
  }

  operations(): { id: string; method: string; path: string; entry: OperationEntry }[] {
    return Object.entries(this.document.paths).flatMap(([path, entries]) =>
      Object.entries(entries).flatMap(([method, entry]) =>
        entry ? [{ id: entry.operationId, method: method.toUpperCase(), path, entry }] : [],
      ),
    );
  }

  async call(visitor: Visitor, id: string, ask: Ask = {}): Promise<ApiAnswer> {
    const operation = this.operations().find((one) => one.id === id);
    if (!operation) throw new Error(`the document knows no ${id}`);
    const { path, method, entry } = operation;
    const where = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(ask.params?.[name] ?? ""),
    );
    const query = ask.query ? `?${new URLSearchParams(ask.query)}` : "";
    const answer = await visitor.fetch(`/api/v1${where}${query}`, {
      method,
      headers: { ...(entry.requestBody ? { "content-type": "application/json" } : {}), ...ask.headers },
      ...(entry.requestBody ? { body: JSON.stringify(ask.body ?? {}) } : {}),
    });
    const text = await answer.text();
    const { status, headers } = answer;
    this.expectFits(`${method} ${where} → ${status} ${text.slice(0, 300)}`, entry, { status, headers, text });
    if (status < 300) this.done.add(id);
    return { status, headers, body: text ? JSON.parse(text) : null };
  }

  private expectFits(
    what: string,
    entry: OperationEntry,
    { status, headers, text }: { status: number; headers: Headers; text: string },
  ): void {
    const documented = entry.responses[String(status)];
    expect(documented, `undocumented: ${what}`).toBeDefined();
    // A foreign page is refused before anything is counted: it could use up its visitors' allowance.
    if (!text.includes("request.forbidden"))
      for (const name of ["ratelimit", "ratelimit-policy"]) expect(headers.get(name), what).toBeTruthy();
    expect(headers.get("cache-control"), what).toContain("no-store");
    const [type, content] = Object.entries(documented?.content ?? {})[0] ?? [];
    if (!type || !content) return void expect(text, what).toBe("");
    expect(headers.get("content-type"), what).toContain(type);
    expect(this.check(content.schema, JSON.parse(text)), what).toBeNull();
  }
}

/** A person's program: keeps the cookies that the API sets, the session's and the device's. */
export class ApiPerson {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly api: Api,
    private visitor: Visitor,
  ) {}

  async ask(id: string, ask: Ask = {}): Promise<ApiAnswer> {
    const answer = await this.api.call(this.visitor, id, ask);
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = set.split(";")[0]?.split("=") ?? [];
      this.cookies.set(name, value);
    }
    const jar = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    if (jar) this.visitor = this.visitor.withCookie(jar);
    return answer;
  }

  /** The same, and the answer's body; throws unless it was a success. */
  async get(id: string, ask: Ask = {}): Promise<ApiAnswer["body"]> {
    const { status, body } = await this.ask(id, ask);
    if (status >= 300) throw new Error(`${id} was refused: ${JSON.stringify(body)}`);
    return body;
  }
}
