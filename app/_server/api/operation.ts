import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { type FailureNotice, requestFailure } from "@/lib/kernel/failure";
import type { Context } from "@/lib/platform/context";
import { parseInput } from "@/lib/platform/parse-input";
import { readJson, route } from "../route";
import { nextLink } from "./next-link";
import { readQuery } from "./read-query";
import type { Tag } from "./tags";

/** Who may ask: anyone; someone signed in; the same unless suspended; an operator. */
export type Auth = "none" | "session" | "active" | "operator";
export type Method = "GET" | "POST" | "PATCH" | "DELETE";

type Kind<A extends Auth> = A extends "none"
  ? Actor
  : Extract<Actor, { kind: A extends "operator" ? "operator" : "user" }>;

type Call<A extends Auth, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  readonly ctx: Context & { readonly actor: Kind<A> };
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  /** As it was sent, once it was found to fit: commands parse for themselves. */
  readonly body: z.input<B>;
  readonly request: NextRequest;
};

type Nothing = z.ZodObject<Record<never, never>>;

/**
 * One thing that can be done by API. The handler and its entry in the document are both made from this: what it takes,
 * what it answers, how it fails.
 */
export type Definition<
  A extends Auth = Auth,
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> = {
  /** Unique; a client's generator makes a function's name of it. */
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  readonly auth: A;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** A body that would be fine. */
  readonly example?: z.input<B>;
  /** What comes back; nothing (204) without it. Only what it names is sent. */
  readonly answer?: R;
  /** 200 with an answer, 204 without, unless it says 201: something was made. */
  readonly created?: true;
  /** Where what was made can be read, as a path. */
  location?(answer: z.input<R>): string;
  /** How it may fail, besides the ways in which every request may. */
  readonly failures?: readonly FailureNotice[];
  /** `key`: an Idempotency-Key makes a repetition answer what the first answered. */
  readonly repeats?: "key";
  handle(call: Call<A, P, Q, B>): Promise<z.input<R>>;
};

// biome-ignore lint/suspicious/noExplicitAny: a list of operations holds ones of every shape; each was checked when it was made.
export type AnyDefinition = Definition<any, any, any, any, any>;

type Segment = { params: Promise<Record<string, string>> };
export type Operation = ((request: NextRequest, segment: Segment) => Promise<Response>) & {
  readonly definition: AnyDefinition;
};

/** Makes the route handler of an operation, which carries its definition along for the document. */
export function operation<
  A extends Auth,
  P extends z.ZodObject = Nothing,
  Q extends z.ZodObject = Nothing,
  B extends z.ZodType = Nothing,
  R extends z.ZodType = z.ZodVoid,
>(definition: Definition<A, P, Q, B, R>): Operation {
  const handler = route<Record<string, string>>(async (asked, request, segments) => {
    const { params, query, body } = definition;
    const ctx = { ...asked, actor: admit(asked.actor, definition.auth) as Kind<A> };
    if (!definition.repeats) delete ctx.idempotencyKey;
    const call = {
      ctx,
      request,
      params: (params ? parseInput(params, segments) : {}) as z.output<P>,
      query: (query ? readQuery(query, request.nextUrl.searchParams) : {}) as z.output<Q>,
      body: (body ? await fittingBody(body, request) : {}) as z.input<B>,
    };
    return respond(definition, request, await definition.handle(call));
  });
  return Object.assign(handler, { definition });
}

/**
 * Before anything that was sent is looked at: 401 for a visitor, 403 for whoever is suspended or no operator. Commands
 * decide the same for themselves; here it only comes before the questions that lead up to them.
 */
function admit(actor: Actor, auth: Auth): Actor {
  if (auth === "none") return actor;
  if (actor.kind !== "user") throw requestFailure("unauthenticated");
  if (auth === "session") return actor;
  if (actor.suspended) throw requestFailure("suspended");
  if (auth === "active") return actor;
  if (!actor.roles.includes("operator")) throw requestFailure("forbidden");
  const { userId, sessionId, address } = actor;
  return { kind: "operator", userId, sessionId, ...(address ? { address } : {}) };
}

async function fittingBody(schema: z.ZodType, request: NextRequest): Promise<unknown> {
  const sent = await readJson(request);
  parseInput(schema, sent);
  return sent;
}

function respond<R extends z.ZodType>(
  { answer, created, location }: Pick<AnyDefinition, "answer" | "created" | "location">,
  request: NextRequest,
  result: z.input<R>,
): Response {
  const headers = new Headers({ "cache-control": "private, no-store" });
  if (!answer) return new Response(null, { status: 204, headers });
  if (location) headers.set("location", location(result));
  const sent = answer.parse(result) as unknown;
  const link = nextLink(request, sent);
  if (link) headers.set("link", link);
  return Response.json(sent, { status: created ? 201 : 200, headers });
}
