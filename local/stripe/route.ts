import type { Emitter } from "./events";
import type { Requests } from "./request-types";
import type { Tx } from "./store";

/** Everything a change may need: the transaction, the time and where events go. */
export interface Work {
  tx: Tx;
  events: Emitter;
  /** The double's clock in epoch seconds, as the API counts. */
  now: number;
  /** Where the hosted pages are. */
  baseUrl: string;
}

/** One call of the API, checked against the SDK's types. */
export interface Call<Input> extends Work {
  input: Input;
  /** The path's `:id` and `:child`. */
  id: string;
  child: string;
  /** The `Stripe-Account` header: acting for a connected account. */
  account: string | null;
}

/** A route whose input type has been matched to its schema. */
export interface Route {
  method: "GET" | "POST";
  pattern: string;
  schema: keyof Requests;
  run(call: Call<unknown>): Promise<unknown>;
}

/** Ties a handler to a path and to the schema of its parameters. */
export function route<Name extends keyof Requests>(
  method: Route["method"],
  pattern: string,
  schema: Name,
  run: (call: Call<Requests[Name]>) => Promise<unknown>,
): Route {
  // Sound because the server validates against `schema` before it calls `run`.
  return { method, pattern, schema, run: (call) => run(call as Call<Requests[Name]>) };
}

/** The route for a request, with the ids in its path. */
export function matchRoute(routes: readonly Route[], method: string, path: string) {
  const parts = path.split("/");
  for (const candidate of routes) {
    const wanted = candidate.pattern.split("/");
    if (candidate.method !== method || wanted.length !== parts.length) continue;
    const ids: Record<string, string> = {};
    const matches = wanted.every((want, index) => {
      const part = parts[index] ?? "";
      if (!want.startsWith(":")) return want === part;
      ids[want.slice(1)] = decodeURIComponent(part);
      return part !== "";
    });
    if (matches) return { route: candidate, id: ids.id ?? "", child: ids.child ?? "" };
  }
  return undefined;
}
