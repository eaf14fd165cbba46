import type { Asked } from "./routes";

/** The field that is wrong, by a body that would be fine otherwise. */
type Spoilt = readonly [what: string, body: unknown, field: string];

const send = (method: string, body: unknown, type = "application/json"): RequestInit => ({
  method,
  body: typeof body === "string" ? body : JSON.stringify(body),
  headers: { "content-type": type },
});
const NO_ID = "' or 1=1 --";
const MISSING_LISTING = "2222222222";
const HUGE = "x".repeat(40_000);

/** What every address that takes a body refuses. */
function bodies(path: Asked["path"], as: Asked["as"], method: string, spoilt: readonly Spoilt[]): Asked[] {
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
function owned(
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

const at = (path: string) => () => `/api/v1${path}`;
const get = (path: string, status: number, what: string, more: Partial<Asked> = {}): Asked => ({
  what,
  path: at(path),
  status,
  ...more,
});
const cursors = (path: string, as: Asked["as"] = "visitor"): Asked[] => [
  get(`${path}?cursor=bm9uZQ`, 200, "an odd cursor starts from the top", { as }),
  get(`${path}?limit=0`, 422, "a limit of nothing", { as, fields: ["limit"] }),
  get(`${path}?limit=1e9`, 422, "a huge limit", { as, fields: ["limit"] }),
  get(`${path}?cursor=${"x".repeat(600)}`, 422, "a huge cursor", { as, fields: ["cursor"] }),
];
const visitor = (path: string, method = "GET", body: unknown = {}): Asked =>
  get(path, 401, "a visitor", { init: method === "GET" ? {} : send(method, body) });
const noOperator = (path: string, method = "GET"): Asked[] => [
  visitor(path, method),
  get(path, 403, "someone who is none", { as: "seller", init: method === "GET" ? {} : send(method, {}) }),
];

const SIGN_UP = { email: "eve@people.example", password: "a quiet harbour in May", name: "Eve" };
const DRAFT = {
  title: "Leica M6",
  description: "Bought new, used on three journeys.",
  categorySlug: "cameras",
  condition: "very_good",
  price: { minor: 30_000, currency: "EUR" },
  stock: 1,
};
const ADDRESS = { recipient: "Lena", street: "Weg 1", postcode: "10405", city: "Berlin", country: "DE" };
const orderOf = (id: string, act: string) => `/api/v1/orders/${id}${act}`;
const onOrder = (act: string, as: Asked["as"], body: unknown = {}): Asked[] => [
  ...owned((id) => orderOf(id, act), { as, field: "order", nothing: MISSING_LISTING, body }),
  {
    what: "someone else's order",
    path: ({ orderId }) => orderOf(orderId, act),
    as: "operator",
    init: send("POST", body),
    status: 404,
  },
];

/** One row for each route handler of the API; all of it as `routes.ts` has it. */
export const API_ROUTES: Readonly<Record<string, readonly Asked[]>> = {
  "/api/v1/[[...missing]]": [
    get("", 404, "nothing at all"),
    get("/nothing", 404, "no such address"),
    get("/listings/2222222222/nothing", 404, "no such address below one"),
    get("/nothing", 404, "no such address to write to", { init: send("DELETE", {}) }),
  ],
  "/api/v1/openapi.json": [get("/openapi.json", 200, "the document")],
  "/api/v1/signup": [
    get("/signup", 405, "another method"),
    ...bodies(at("/signup"), "visitor", "POST", [
      ["no address", { ...SIGN_UP, email: "a@" }, "email"],
      ["a short password", { ...SIGN_UP, password: "short" }, "password"],
      ["a name that turns round", { ...SIGN_UP, name: "\u202eevE" }, "name"],
      ["another language", { ...SIGN_UP, locale: "xx" }, "locale"],
    ]),
  ],
  "/api/v1/verify": bodies(at("/verify"), "visitor", "POST", [
    ["no id", { challengeId: NO_ID, code: "000000" }, "challengeId"],
    ["no code", { challengeId: crypto.randomUUID(), code: "abcdef" }, "code"],
  ]),
  "/api/v1/resend-code": [
    ...bodies(at("/resend-code"), "visitor", "POST", [["no id", { challengeId: NO_ID }, "challengeId"]]),
    get("/resend-code", 404, "no such sign-up", { init: send("POST", { challengeId: crypto.randomUUID() }) }),
  ],
  "/api/v1/challenges/[challenge]": [
    get(`/challenges/${crypto.randomUUID()}`, 404, "no such sign-up"),
    get("/challenges/1", 422, "an id that is none", { fields: ["challenge"] }),
  ],
  "/api/v1/login": [
    ...bodies(at("/login"), "visitor", "POST", [
      ["no address", { ...SIGN_UP, email: HUGE }, "email"],
      ["no password", { email: SIGN_UP.email }, "password"],
    ]),
    get("/login", 401, "nobody", { init: send("POST", { email: "no@people.example", password: "nothing" }) }),
  ],
  "/api/v1/logout": [get("/logout", 204, "a visitor", { init: send("POST", {}) })],
  "/api/v1/me/selling": [
    visitor("/me/selling", "POST", { city: "Lund", country: "SE" }),
    ...bodies(at("/me/selling"), "buyer", "POST", [
      ["no place", { city: " ", country: "SE" }, "city"],
      ["no country", { city: "Lund", country: "Sweden" }, "country"],
    ]),
  ],
  "/api/v1/me/listings": [visitor("/me/listings"), ...cursors("/me/listings", "seller")],
  "/api/v1/me/listings/[listing]": [
    ...owned((id) => `/api/v1/me/listings/${id}`, {
      as: "seller",
      method: "GET",
      field: "listing",
      nothing: MISSING_LISTING,
    }),
    {
      what: "someone else's",
      path: ({ listing }) => `/api/v1/me/listings/${listing.shortId}`,
      as: "buyer",
      status: 404,
    },
  ],
  "/api/v1/notices": [visitor("/notices"), ...cursors("/notices", "buyer")],
  "/api/v1/notices/read-all": [
    visitor("/notices/read-all", "POST", { upTo: crypto.randomUUID() }),
    ...bodies(at("/notices/read-all"), "buyer", "POST", [["no id", { upTo: 1 }, "upTo"]]),
  ],
  "/api/v1/payment-account": [
    visitor("/payment-account"),
    visitor("/payment-account", "POST"),
    get("/payment-account", 403, "someone who does not sell", { as: "buyer", init: send("POST", {}) }),
  ],
  "/api/v1/payment-account/refresh": [visitor("/payment-account/refresh", "POST")],
  "/api/v1/categories": [get("/categories", 405, "another method", { init: send("POST", {}) })],
  "/api/v1/listings": [
    ...cursors("/listings"),
    get("/listings?minPrice=-1&maxPrice=x&sort=best&condition=mint", 422, "nonsense", {
      fields: ["minPrice", "maxPrice", "sort", "condition.0"],
    }),
    get(`/listings?q=${"x".repeat(300)}`, 422, "a novel", { fields: ["q"] }),
    get("/listings?q=a%00b", 422, "what cannot be stored", { fields: ["q"] }),
    visitor("/listings", "POST", DRAFT),
    ...bodies(at("/listings"), "seller", "POST", [
      ["no title", { ...DRAFT, title: " " }, "title"],
      ["a price below zero", { ...DRAFT, price: { minor: -1, currency: "EUR" } }, "price"],
      ["a price in words", { ...DRAFT, price: "300" }, "price"],
      ["another currency", { ...DRAFT, price: { minor: 100, currency: "BTC" } }, "price.currency"],
      ["no photos", DRAFT, "photoIds"],
      ["a photo that is none", { ...DRAFT, photoIds: [crypto.randomUUID()] }, "photoIds"],
    ]),
  ],
  "/api/v1/listings/[listing]": [
    get("/listings/2222222222", 404, "no such listing"),
    get("/listings/1", 422, "an id that is none", { fields: ["listing"] }),
    ...owned((id) => `/api/v1/listings/${id}`, {
      as: "seller",
      method: "PATCH",
      field: "listing",
      nothing: MISSING_LISTING,
      body: { version: 1, stock: 2 },
    }),
    ...bodies(({ listing }) => `/api/v1/listings/${listing.shortId}`, "seller", "PATCH", [
      ["no version", { stock: 2 }, "version"],
      ["no title", { version: 1, title: "x" }, "title"],
    ]),
    ...["PATCH", "DELETE"].map(
      (method): Asked => ({
        what: `someone else's, ${method}`,
        path: ({ listing }) => `/api/v1/listings/${listing.shortId}`,
        as: "otherSeller",
        init: send(method, { version: 1, stock: 2 }),
        status: 404,
      }),
    ),
  ],
  "/api/v1/listings/[listing]/pause": owned((id) => `/api/v1/listings/${id}/pause`, {
    as: "seller",
    field: "listing",
    nothing: MISSING_LISTING,
  }),
  "/api/v1/listings/[listing]/resume": owned((id) => `/api/v1/listings/${id}/resume`, {
    as: "seller",
    field: "listing",
    nothing: MISSING_LISTING,
  }),
  "/api/v1/listings/[listing]/similar": [
    get("/listings/1/similar", 422, "an id that is none", { fields: ["listing"] }),
    get("/listings/2222222222/similar?limit=99", 422, "a huge limit", { fields: ["limit"] }),
  ],
  "/api/v1/sellers/[seller]": [
    get(`/sellers/${crypto.randomUUID()}`, 404, "nobody"),
    get("/sellers/1", 422, "an id that is none", { fields: ["seller"] }),
  ],
  "/api/v1/sellers/[seller]/listings": cursors(`/sellers/${crypto.randomUUID()}/listings`),
  "/api/v1/sellers/[seller]/reviews": cursors(`/sellers/${crypto.randomUUID()}/reviews`),
  "/api/v1/orders": [
    visitor("/orders"),
    ...cursors("/orders", "buyer"),
    get("/orders?role=thief", 422, "another role", { as: "buyer", fields: ["role"] }),
    ...bodies(at("/orders"), "buyer", "POST", [
      ["no listing", { expectedTotal: DRAFT.price, address: ADDRESS }, "listing"],
      ["no total", { listing: MISSING_LISTING, address: ADDRESS }, "expectedTotal"],
      [
        "half a thing",
        { listing: MISSING_LISTING, quantity: 0.5, expectedTotal: DRAFT.price, address: ADDRESS },
        "quantity",
      ],
      [
        "a postcode of elsewhere",
        { listing: MISSING_LISTING, expectedTotal: DRAFT.price, address: { ...ADDRESS, postcode: "1040" } },
        "address.postcode",
      ],
    ]),
    get("/orders", 404, "a listing of nothing", {
      as: "buyer",
      init: send("POST", { listing: MISSING_LISTING, expectedTotal: DRAFT.price, address: ADDRESS }),
    }),
    {
      what: "a key that is none",
      path: at("/orders"),
      as: "buyer",
      init: {
        ...send("POST", {}),
        headers: { "content-type": "application/json", "idempotency-key": "short" },
      },
      status: 422,
      fields: ["idempotencyKey"],
    },
  ],
  "/api/v1/orders/[order]": [
    ...owned((id) => orderOf(id, ""), {
      as: "buyer",
      method: "GET",
      field: "order",
      nothing: MISSING_LISTING,
    }),
    { what: "someone else's", path: ({ orderId }) => orderOf(orderId, ""), as: "operator", status: 404 },
  ],
  "/api/v1/orders/[order]/give-up": onOrder("/give-up", "buyer"),
  "/api/v1/orders/[order]/confirm": onOrder("/confirm", "seller"),
  "/api/v1/orders/[order]/accept": onOrder("/accept", "buyer"),
  "/api/v1/orders/[order]/relist": onOrder("/relist", "seller"),
  "/api/v1/orders/[order]/cancel": [
    ...onOrder("/cancel", "buyer"),
    ...bodies(({ orderId }) => orderOf(orderId, "/cancel"), "buyer", "POST", [
      ["a wish in words", { relist: "yes" }, "relist"],
    ]),
  ],
  "/api/v1/orders/[order]/shipping": [
    ...onOrder("/shipping", "seller", { withoutTracking: true }),
    ...bodies(({ orderId }) => orderOf(orderId, "/shipping"), "seller", "POST", [
      ["a pigeon", { carrier: "pigeon", trackingNumber: "1" }, "carrier"],
      ["nothing", {}, "carrier"],
    ]),
  ],
  "/api/v1/orders/[order]/payment": [
    ...onOrder("/payment", "buyer"),
    ...bodies(({ orderId }) => orderOf(orderId, "/payment"), "buyer", "POST", [
      ["another language", { locale: "xx" }, "locale"],
    ]),
  ],
  "/api/v1/orders/[order]/reviews": [
    ...onOrder("/reviews", "buyer", { stars: 5 }),
    ...bodies(({ orderId }) => orderOf(orderId, "/reviews"), "buyer", "POST", [
      ["six stars", { stars: 6 }, "stars"],
      ["a novel", { stars: 5, text: HUGE }, "text"],
    ]),
  ],
  "/api/v1/operator/orders": noOperator("/operator/orders"),
  "/api/v1/operator/orders/[order]": noOperator("/operator/orders/2222222222"),
  "/api/v1/operator/orders/[order]/delivery": noOperator("/operator/orders/2222222222/delivery", "POST"),
  "/api/v1/operator/dead-letters": [
    ...noOperator("/operator/dead-letters"),
    ...cursors("/operator/dead-letters", "operator"),
  ],
  "/api/v1/operator/dead-letters/[letter]/rerun": [
    ...noOperator(`/operator/dead-letters/${crypto.randomUUID()}/rerun`, "POST"),
    ...owned((id) => `/api/v1/operator/dead-letters/${id}/rerun`, {
      as: "operator",
      field: "letter",
      nothing: crypto.randomUUID(),
    }),
  ],
};
