import {
  at,
  bodies,
  cursors,
  get,
  HUGE,
  MISSING_LISTING,
  noOperator,
  owned,
  PRICE,
  send,
  visitor,
} from "./asks";
import type { Asked } from "./routes";

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

/** The orders' and the operators' part of `api-routes.ts`. */
export const API_ORDERS: Readonly<Record<string, readonly Asked[]>> = {
  "/api/v1/orders": [
    visitor("/orders"),
    ...cursors("/orders", "buyer"),
    get("/orders?role=thief", 422, "another role", { as: "buyer", fields: ["role"] }),
    ...bodies(at("/orders"), "buyer", "POST", [
      ["no listing", { expectedTotal: PRICE, address: ADDRESS }, "listing"],
      ["no total", { listing: MISSING_LISTING, address: ADDRESS }, "expectedTotal"],
      [
        "half a thing",
        { listing: MISSING_LISTING, quantity: 0.5, expectedTotal: PRICE, address: ADDRESS },
        "quantity",
      ],
      [
        "a postcode of elsewhere",
        { listing: MISSING_LISTING, expectedTotal: PRICE, address: { ...ADDRESS, postcode: "1040" } },
        "address.postcode",
      ],
    ]),
    get("/orders", 404, "a listing of nothing", {
      as: "buyer",
      init: send("POST", { listing: MISSING_LISTING, expectedTotal: PRICE, address: ADDRESS }),
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
