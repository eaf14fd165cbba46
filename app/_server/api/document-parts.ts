import type { JsonSchema } from "./json-schema";

/** A failure as every operation tells it (RFC 9457). */
export const PROBLEM: JsonSchema = {
  type: "object",
  description: "What went wrong (RFC 9457). `code` is stable and for programs; `detail` is for people.",
  properties: {
    type: { type: "string", const: "about:blank" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string" },
    requestId: { type: "string", description: "Names this request in our logs." },
    params: {
      type: "object",
      description: "The values in the sentence.",
      additionalProperties: { type: ["string", "number"] },
    },
    fields: {
      type: "object",
      description: "By field, what is wrong with it.",
      additionalProperties: {
        type: "object",
        properties: { code: { type: "string" }, message: { type: "string" } },
        required: ["code", "message"],
      },
    },
  },
  required: ["type", "title", "status", "detail", "code", "requestId"],
};

const header = (description: string, example: string) => ({
  description,
  schema: { type: "string" },
  example,
});

export const HEADERS: JsonSchema = {
  RateLimit: header(
    "How many requests are left (r), and in how many seconds there are more (t).",
    '"reads";r=599;t=42',
  ),
  RateLimitPolicy: header("How many requests (q) in a window of how many seconds (w).", '"reads";q=600;w=60'),
  RetryAfter: header("In how many seconds to try again, where that is known.", "42"),
  Location: header("Where what was made can be read.", "/api/v1/orders/4h8tn2vqxa"),
  Link: header(
    "The next page, if there is one (RFC 8288).",
    '<https://shop.example/api/v1/listings?cursor=WzE3>; rel="next"',
  ),
};

export const TEXT = {
  summary: "Buy and sell by program: all that the pages can do.",
  session:
    "The session's cookie, set by `POST /login`, `POST /verify` and `POST /reset`, the same as the pages have. On https its name begins with __Host-.",
  description: `The same rules stand behind the pages and this API; there is no second set.

**Signing in.** A session's cookie says who asks; \`POST /login\` sets it. The API is for programs that keep cookies and for our own pages: no other origin's page may use it (no CORS headers are sent, and a write that a browser sends from a foreign page is refused).

**Requests** carry JSON (\`content-type: application/json\`, at most 256 KB). Unknown fields are passed over. Money is \`{ "minor": 14500, "currency": "EUR" }\`: whole cents. Instants are ISO 8601 in UTC.

**Failures** are \`application/problem+json\` with a stable \`code\`. What belongs to someone else looks the same as what does not exist.

**Repeating.** Where an \`Idempotency-Key\` is taken, a request whose answer was lost can be sent again: it is done once, and what is answered names the same thing. Where the answer is a thing as it stands, it is told as it stands by then. A page on which to pay needs no key: it is made once.

**Lists** come in pages: \`{ "items": […], "next": "…" }\`. Send \`next\` back as \`cursor\`, or follow the \`Link\` header. Rows that are added meanwhile shift nothing.

**Limits** are told in \`RateLimit\` and \`RateLimit-Policy\`; beyond them the answer is 429 with \`Retry-After\`, which a 503 carries as well. Writes are counted for all of the shop, reads at each of its processes. Some things, such as signing in, have narrower limits of their own.

**Caching.** Nothing is to be kept (\`no-store\`): prices and stock are as they are now.`,
} as const;
