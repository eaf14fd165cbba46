import { userChannel } from "@/lib/kernel/user-channel";
import type { World } from "./actions";
import { API_ROUTES } from "./api-routes";
import { WATCHED_ROUTES } from "./watched-routes";

export type Asked = {
  readonly what: string;
  readonly path: (world: World) => string;
  readonly as?: "visitor" | keyof Pick<World, "buyer" | "seller" | "otherSeller" | "operator">;
  readonly init?: RequestInit | ((world: World) => RequestInit);
  readonly status: number;
  /** The fields that the answer must name. */
  readonly fields?: readonly string[];
};

const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  body: typeof body === "string" ? body : JSON.stringify(body),
  headers: { "content-type": "application/json", ...headers },
});
const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
  headers,
});
const JOIN = "/api/v1/live/auth";
const join = (channel_name: string): RequestInit => form({ socket_id: "1.2", channel_name });
const SIGN_IN = "/api/v1/live/user";
const socket = { socket_id: "1.2" };
const READ = "/api/v1/notices/read";
const READ_AT = "/api/v1/notices/read-at";
const patch = (body: unknown): RequestInit => ({ ...json(body), method: "PATCH" });
const UPLOADS = "/api/v1/photos";
const upload = (body: unknown, fields: readonly string[], what: string): Asked => ({
  what,
  path: () => UPLOADS,
  as: "seller",
  init: json(body),
  status: 422,
  fields,
});
const good = { contentType: "image/jpeg", bytes: 1000 };

/** One row for each route handler of the build; a route without a row fails the proof. */
export const ROUTES: Readonly<Record<string, readonly Asked[]>> = {
  ...API_ROUTES,
  ...WATCHED_ROUTES,
  "/reset/open": [
    { what: "no token", path: () => "/reset/open", status: 303 },
    { what: "no token of ours", path: () => "/reset/open?token=%0d%0aset-cookie:a=b", status: 303 },
  ],
  "/api/v1/me": [
    { what: "a visitor's wish", path: () => "/api/v1/me", init: patch({ city: "Lund" }), status: 401 },
    {
      what: "nothing to change",
      path: () => "/api/v1/me",
      as: "seller",
      init: patch({}),
      status: 422,
      fields: ["form"],
    },
    {
      what: "no name",
      path: () => "/api/v1/me",
      as: "seller",
      init: patch({ name: "---" }),
      status: 422,
      fields: ["name"],
    },
    {
      what: "a broken cookie is a visitor",
      path: () => "/api/v1/me",
      init: { headers: { cookie: "resalehub.session=x.y.z" } },
      status: 200,
    },
  ],
  "/api/v1/notices/read": [
    { what: "a visitor", path: () => READ, init: json({ ids: [crypto.randomUUID()] }), status: 401 },
    {
      what: "another site's page",
      path: () => READ,
      as: "buyer",
      init: json({ ids: [crypto.randomUUID()] }, { origin: "https://evil.example" }),
      status: 403,
    },
    { what: "nothing in it", path: () => READ, as: "buyer", init: json({}), status: 422, fields: ["ids"] },
    {
      what: "an empty list",
      path: () => READ,
      as: "buyer",
      init: json({ ids: [] }),
      status: 422,
      fields: ["ids"],
    },
    {
      what: "ids that are none",
      path: () => READ,
      as: "buyer",
      init: json({ ids: ["1", null] }),
      status: 422,
      fields: ["ids.0", "ids.1"],
    },
    // Passed over, so that nobody can find out which ids there are.
    {
      what: "nothing of that id",
      path: () => READ,
      as: "buyer",
      init: json({ ids: [crypto.randomUUID()] }),
      status: 200,
    },
  ],
  "/api/v1/notices/read-at": [
    { what: "a visitor", path: () => READ_AT, init: json({ path: "/orders" }), status: 401 },
    {
      what: "another site's page",
      path: () => READ_AT,
      as: "buyer",
      init: json({ path: "/orders" }, { origin: "https://evil.example" }),
      status: 403,
    },
    {
      what: "an address elsewhere",
      path: () => READ_AT,
      as: "buyer",
      init: json({ path: "https://evil.example" }),
      status: 422,
      fields: ["path"],
    },
    { what: "no path", path: () => READ_AT, as: "buyer", init: json({}), status: 422, fields: ["path"] },
  ],
  "/api/v1/terms": [
    { what: "no price", path: () => "/api/v1/terms", as: "seller", status: 422, fields: ["price"] },
    {
      what: "no amount",
      path: () => "/api/v1/terms?price=ten",
      as: "seller",
      status: 422,
      fields: ["price"],
    },
    {
      what: "below zero",
      path: () => "/api/v1/terms?price=-5",
      as: "seller",
      status: 422,
      fields: ["price"],
    },
    {
      what: "beyond all numbers",
      path: () => `/api/v1/terms?price=${"9".repeat(400)}`,
      as: "seller",
      status: 422,
      fields: ["price"],
    },
  ],
  "/api/v1/photos": [
    { what: "a visitor", path: () => UPLOADS, init: json(good), status: 401 },
    {
      what: "another site's page",
      path: () => UPLOADS,
      as: "seller",
      init: json(good, { origin: "https://evil.example" }),
      status: 403,
    },
    upload("{", ["body"], "no JSON"),
    upload("x".repeat(300_000), ["body"], "a huge body"),
    upload({}, ["contentType", "bytes"], "nothing in it"),
    upload({ ...good, contentType: "text/html" }, ["contentType"], "another type"),
    upload({ ...good, bytes: -1 }, ["bytes"], "a size below zero"),
    upload({ ...good, bytes: 1e12 }, ["bytes"], "a huge size"),
    upload({ ...good, bytes: "many" }, ["bytes"], "a size in words"),
    upload([], [], "a list"),
    {
      what: "ids that are none",
      path: () => `${UPLOADS}?ids=1,2`,
      as: "seller",
      status: 422,
      fields: ["ids.0", "ids.1"],
    },
  ],
  "/api/v1/photos/[photoId]/confirm": [
    {
      what: "an id that is none",
      path: () => `${UPLOADS}/1/confirm`,
      as: "seller",
      init: json({}),
      status: 422,
      fields: ["photoId"],
    },
    {
      what: "nothing of that id",
      path: () => `${UPLOADS}/${crypto.randomUUID()}/confirm`,
      as: "seller",
      init: json({}),
      status: 404,
    },
    {
      what: "someone else's photo",
      path: ({ photoId }) => `${UPLOADS}/${photoId}/confirm`,
      as: "buyer",
      init: json({}),
      status: 404,
    },
  ],
  "/api/v1/live/auth": [
    { what: "a visitor", path: () => JOIN, init: join("private-user-1"), status: 401 },
    {
      what: "one's own channel",
      path: () => JOIN,
      as: "buyer",
      init: ({ buyer }) => join(userChannel(buyer.userId)),
      status: 200,
    },
    {
      what: "someone else's channel",
      path: () => JOIN,
      as: "buyer",
      init: ({ seller }) => join(userChannel(seller.userId)),
      status: 403,
    },
    {
      what: "a channel that is no one's",
      path: () => JOIN,
      as: "buyer",
      init: join("presence-all"),
      status: 403,
    },
    {
      what: "another site's page",
      path: () => JOIN,
      as: "buyer",
      init: form(socket, { origin: "https://evil.example" }),
      status: 403,
    },
    {
      what: "nothing in it",
      path: () => JOIN,
      as: "buyer",
      init: form({}),
      status: 422,
      fields: ["socket_id", "channel_name"],
    },
    { what: "no form", path: () => JOIN, as: "buyer", init: json(socket), status: 422, fields: ["body"] },
    {
      what: "a connection that is none",
      path: () => JOIN,
      as: "buyer",
      init: form({ socket_id: "1.2:private-x", channel_name: "private-user-1" }),
      status: 422,
      fields: ["socket_id"],
    },
  ],
  "/api/v1/live/user": [
    { what: "a person", path: () => SIGN_IN, as: "buyer", init: form(socket), status: 200 },
    { what: "a visitor", path: () => SIGN_IN, init: form(socket), status: 401 },
    {
      what: "another site's page",
      path: () => SIGN_IN,
      as: "buyer",
      init: form(socket, { origin: "https://evil.example" }),
      status: 403,
    },
    {
      what: "a connection that is none",
      path: () => SIGN_IN,
      as: "buyer",
      init: form({ socket_id: "1.2::user::x" }),
      status: 422,
      fields: ["socket_id"],
    },
  ],
  "/api/webhooks/stripe": [
    { what: "no signature", path: () => "/api/webhooks/stripe", init: json({ id: "evt_1" }), status: 400 },
    {
      what: "a made-up signature",
      path: () => "/api/webhooks/stripe",
      init: json({}, { "stripe-signature": "t=1,v1=00" }),
      status: 400,
    },
    { what: "a huge body", path: () => "/api/webhooks/stripe", init: json("x".repeat(600_000)), status: 422 },
  ],
  "/api/inngest": [
    {
      what: "a call without signature",
      path: () => "/api/inngest?fnId=x&stepId=y",
      init: json({}),
      status: 401,
    },
  ],
  "/api/auth/[...nextauth]": [
    { what: "no such act", path: () => "/api/auth/nonsense", status: 400 },
    { what: "no session", path: () => "/api/auth/session", status: 200 },
  ],
};
