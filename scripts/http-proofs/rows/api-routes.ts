import { API_ORDERS } from "./api-orders";
import { at, bodies, cursors, get, HUGE, MISSING_LISTING, NO_ID, owned, PRICE, send, visitor } from "./asks";
import type { Asked } from "./routes";

const SIGN_UP = { email: "eve@people.example", password: "a quiet harbour in May", name: "Eve" };
const DRAFT = {
  title: "Leica M6",
  description: "Bought new, used on three journeys.",
  categorySlug: "cameras",
  condition: "very_good",
  price: PRICE,
  stock: 1,
};

/** One row for each route handler of the API; all of it as `routes.ts` has it. */
export const API_ROUTES: Readonly<Record<string, readonly Asked[]>> = {
  ...API_ORDERS,
  "/api/v1/[[...missing]]": [
    get("", 404, "nothing at all"),
    get("/nothing", 404, "no such address"),
    get("/listings/2222222222/nothing", 404, "no such address below one"),
    get("/nothing/%E0%A4%A", 404, "half a character"),
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
  "/api/v1/sign-in-code": bodies(at("/sign-in-code"), "visitor", "POST", [
    ["no address", { email: "a@" }, "email"],
    ["a header in the address", { email: "a@people.example\r\nBcc: b@people.example" }, "email"],
  ]),
  "/api/v1/forgot": bodies(at("/forgot"), "visitor", "POST", [
    ["no address", { email: HUGE }, "email"],
    ["a header in the address", { email: "a@people.example\r\nBcc: b@people.example" }, "email"],
  ]),
  "/api/v1/reset": [
    ...bodies(at("/reset"), "visitor", "POST", [
      ["no token", { token: NO_ID, password: SIGN_UP.password }, "token"],
      ["a short password", { token: "x".repeat(43), password: "short" }, "password"],
    ]),
    get("/reset", 409, "no such link", {
      init: send("POST", { token: "x".repeat(43), password: SIGN_UP.password }),
    }),
  ],
  "/api/v1/me/password": [
    visitor("/me/password", "POST", { currentPassword: "x", password: SIGN_UP.password }),
    ...bodies(at("/me/password"), "buyer", "POST", [
      ["no current one", { currentPassword: "", password: SIGN_UP.password }, "currentPassword"],
      ["a short one", { currentPassword: "x", password: "short" }, "password"],
      ["a wrong one", { currentPassword: "x", password: SIGN_UP.password }, "currentPassword"],
    ]),
  ],
  "/api/v1/logout": [get("/logout", 204, "a visitor", { init: send("POST", {}) })],
  "/api/v1/me/phone": [
    visitor("/me/phone"),
    visitor("/me/phone", "POST", { phone: "+4915112345678" }),
    visitor("/me/phone", "DELETE"),
    ...bodies(at("/me/phone"), "buyer", "POST", [
      ["no number", { phone: "call me" }, "phone"],
      ["a landline", { phone: "+49 30 901820" }, "phone"],
      ["a country that gets no texts", { phone: "+12025550143" }, "phone"],
      ["two numbers", { phone: "+4915112345678\n+4915112345679" }, "phone"],
      ["no country", { phone: "0151 12345678", country: "Germany" }, "country"],
    ]),
  ],
  "/api/v1/me/phone/verify": [
    visitor("/me/phone/verify", "POST", { proofId: crypto.randomUUID(), code: "000000" }),
    ...bodies(at("/me/phone/verify"), "buyer", "POST", [
      ["no id", { proofId: NO_ID, code: "000000" }, "proofId"],
      ["no code", { proofId: crypto.randomUUID(), code: "abcdef" }, "code"],
    ]),
  ],
  "/api/v1/me/phone/resend": [
    visitor("/me/phone/resend", "POST", { proofId: crypto.randomUUID() }),
    ...bodies(at("/me/phone/resend"), "buyer", "POST", [["no id", { proofId: NO_ID }, "proofId"]]),
  ],
  "/api/v1/me/selling": [
    visitor("/me/selling", "POST", { city: "Lund", country: "SE" }),
    ...bodies(at("/me/selling"), "buyer", "POST", [
      ["no place", { city: " ", country: "SE" }, "city"],
      ["no country", { city: "Lund", country: "Sweden" }, "country"],
    ]),
  ],
  "/api/v1/me/preferences": [
    visitor("/me/preferences", "PATCH", { locale: "de" }),
    ...bodies(at("/me/preferences"), "buyer", "PATCH", [
      ["another language", { locale: "xx" }, "locale"],
      ["a zone of nowhere", { timeZone: "Mars/Phobos" }, "timeZone"],
      ["nothing to change", {}, "form"],
    ]),
  ],
  "/api/v1/me/sessions": [visitor("/me/sessions")],
  "/api/v1/me/sessions/end": [
    visitor("/me/sessions/end", "POST", { which: "others" }),
    ...bodies(at("/me/sessions/end"), "buyer", "POST", [["no choice", { which: "mine" }, "which"]]),
  ],
  "/api/v1/me/sessions/[session]": owned((id) => `/api/v1/me/sessions/${id}`, {
    as: "buyer",
    method: "DELETE",
    field: "session",
    nothing: MISSING_LISTING,
  }),
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
    get("/listings/%E0%A4%A", 404, "half a character"),
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
};
