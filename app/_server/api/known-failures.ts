import { type FailureNotice, requestFailure } from "@/lib/kernel/failure";
import type { AnyDefinition, Method } from "./operation";

const UNFORESEEN: FailureNotice = {
  code: "request.unforeseen",
  status: 500,
  message: "Something went wrong on our side.",
};

/** Every way in which an operation can fail: its own, and those that follow from what it takes and who may ask. */
export function failuresOf(method: Method, { auth, params, query, body, failures, repeats }: AnyDefinition) {
  const { foretell } = requestFailure;
  const writes = method !== "GET";
  const all: FailureNotice[] = [
    ...(params || query || body || repeats ? foretell("invalid") : []),
    ...(auth === "none" ? [] : foretell("unauthenticated")),
    ...(writes || auth === "operator" ? foretell("forbidden") : []),
    ...(auth === "active" || auth === "operator" ? foretell("suspended") : []),
    ...(failures ?? []),
    ...(body ? foretell("not_json") : []),
    ...(repeats ? foretell("key_reused", "in_progress") : []),
    ...foretell("too_many", "unavailable"),
    UNFORESEEN,
  ];
  return [...new Map(all.map((failure) => [failure.code, failure])).values()];
}
