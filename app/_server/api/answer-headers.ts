import { transportSecurity } from "../transport-security";

/**
 * What every answer under /api/v1 carries, whatever became of the request; its policy is in next.config.ts. The proxy
 * leaves these alone, for passing through it is dear (docs/decisions/0028-where-the-time-goes.md).
 */
export function withAnswerHeaders(answer: Response, requestId: string): Response {
  const { headers } = answer;
  headers.set("x-request-id", requestId);
  headers.set("cache-control", "private, no-store");
  for (const [name, value] of transportSecurity()) headers.set(name, value);
  return answer;
}
