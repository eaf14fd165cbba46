import type { NextRequest } from "next/server";
import { requestFailure } from "@/lib/kernel/failure";
import { problemResponse } from "../problem";
import { withAnswerHeaders } from "./answer-headers";
import type { Method, Operation } from "./operation";

type Handler = (
  request: NextRequest,
  segment: { params: Promise<Record<string, string>> },
) => Promise<Response>;
type Exports = Record<Method | "PUT" | "OPTIONS", Handler | Operation>;

/** What a `route.ts` exports: its operations; what it does not take is answered 405 with what it does. */
export function resource(operations: Readonly<Partial<Record<Method, Operation>>>): Exports {
  const allow = [...Object.keys(operations), ...("GET" in operations ? ["HEAD"] : []), "OPTIONS"]
    .sort()
    .join(", ");
  const refuse: Handler = async (request) => {
    const { method } = request;
    const id = crypto.randomUUID();
    const answer = problemResponse(requestFailure("wrong_method", { params: { method } }), id);
    answer.headers.set("allow", allow);
    return withAnswerHeaders(answer, id);
  };
  const options: Handler = async () =>
    withAnswerHeaders(new Response(null, { status: 204, headers: { allow } }), crypto.randomUUID());
  return {
    GET: refuse,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
    OPTIONS: options,
    ...operations,
  };
}
