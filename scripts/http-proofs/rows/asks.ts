import type { Asked } from "./routes";

/** The field that is wrong, by a body that would be fine otherwise. */
type Spoilt = readonly [what: string, body: unknown, field: string];

export const send = (method: string, body: unknown, type = "application/json"): RequestInit => ({
  method,
  body: typeof body === "string" ? body : JSON.stringify(body),
  headers: { "content-type": type },
});
export const NO_ID = "' or 1=1 --";
export const MISSING_LISTING = "2222222222";
export const HUGE = "x".repeat(40_000);

/** What every address that takes a body refuses. */
export function bodies(
  path: Asked["path"],
  as: Asked["as"],
  method: string,
  spoilt: readonly Spoilt[],
): Asked[] {
  const ask = { path, as };
  return [
    { ...ask, what: "another type", init: send(method, "{}", "text/plain"), status: 415 },
    { ...ask, what: "no JSON", init: send(method, "{"), status: 422, fields: ["body"] },
    { ...ask, what: "a list", init: send(method, []), status: 422 },
    { ...ask, what: "a huge body", init: send(method, "x".repeat(300_000)), status: 422, fields: ["body"] },
    ...spoilt.map(
      ([what, body, field]): Asked => ({
        ...ask,
        what,
        init: send(method, body),
        status: 422,
        fields: [field],
      }),
    ),
  ];
}

/** What every address that belongs to someone refuses: visitors, ids that are none, ids of nothing. */
export function owned(
  make: (id: string) => string,
  {
    as,
    method = "POST",
    field,
    nothing,
    body = {},
  }: {
    as: Asked["as"];
    method?: string;
    field: string;
    nothing: string;
    body?: unknown;
  },
): Asked[] {
  const init = method === "GET" ? {} : send(method, body);
  return [
    { what: "a visitor", path: () => make(nothing), init, status: 401 },
    {
      what: "an id that is none",
      path: () => make(encodeURIComponent(NO_ID)),
      as,
      init,
      status: 422,
      fields: [field],
    },
    { what: "an id of nothing", path: () => make(nothing), as, init, status: 404 },
  ];
}

export const at = (path: string) => () => `/api/v1${path}`;
export const get = (path: string, status: number, what: string, more: Partial<Asked> = {}): Asked => ({
  what,
  path: at(path),
  status,
  ...more,
});
export const cursors = (path: string, as: Asked["as"] = "visitor"): Asked[] => [
  get(`${path}?cursor=bm9uZQ`, 200, "an odd cursor starts from the top", { as }),
  get(`${path}?limit=0`, 422, "a limit of nothing", { as, fields: ["limit"] }),
  get(`${path}?limit=1e9`, 422, "a huge limit", { as, fields: ["limit"] }),
  get(`${path}?cursor=${"x".repeat(600)}`, 422, "a huge cursor", { as, fields: ["cursor"] }),
];
export const visitor = (path: string, method = "GET", body: unknown = {}): Asked =>
  get(path, 401, "a visitor", { init: method === "GET" ? {} : send(method, body) });
export const noOperator = (path: string, method = "GET"): Asked[] => [
  visitor(path, method),
  get(path, 403, "someone who is none", { as: "seller", init: method === "GET" ? {} : send(method, {}) }),
];

/** A price that a listing may have. */
export const PRICE = { minor: 30_000, currency: "EUR" };
