import type { World } from "./actions";

type Seen = {
  /** The page as its owner sees it. */
  readonly path: (world: World) => string;
  readonly owner: "visitor" | "buyer" | "seller" | "operator";
  /** What a visitor gets; a page that belongs to an account sends them to sign in. */
  readonly visitor: number;
  /** What a signed-in person gets to whom it does not belong; on a seller's page, another seller. */
  readonly stranger: number;
  /** The same page with an id of nothing. */
  readonly missing?: (world: World) => string;
};

const open = (path: (world: World) => string, missing?: Seen["missing"]): Seen => ({
  path,
  owner: "visitor",
  visitor: 200,
  stranger: 200,
  ...(missing ? { missing } : {}),
});
const own = (path: string): Seen => ({ path: () => path, owner: "buyer", visitor: 307, stranger: 200 });

/** One row for each page of the build; a page without a row fails the proof. */
export const PAGES: Readonly<Record<string, Seen>> = {
  "/[locale]": open(
    () => "/en",
    () => "/xx",
  ),
  "/[locale]/c/[slug]": open(
    () => "/en/c/cameras",
    () => "/en/c/nothing",
  ),
  "/[locale]/listing/[slugId]": open(
    ({ listing }) => `/en/listing/${listing.slug}-${listing.shortId}`,
    () => "/en/listing/nothing-2222222222",
  ),
  "/[locale]/seller/[sellerId]": open(
    ({ seller }) => `/en/seller/${seller.userId}`,
    () => `/en/seller/${crypto.randomUUID()}`,
  ),
  "/[locale]/help": open(
    () => "/en/help",
    () => "/xx/help",
  ),
  "/[locale]/help/money": open(
    () => "/en/help/money",
    () => "/xx/help/money",
  ),
  "/[locale]/help/fees": open(
    () => "/en/help/fees",
    () => "/xx/help/fees",
  ),
  "/[locale]/help/returns": open(
    () => "/en/help/returns",
    () => "/xx/help/returns",
  ),
  "/[locale]/help/prohibited-items": open(
    () => "/en/help/prohibited-items",
    () => "/xx/help/prohibited-items",
  ),
  "/[locale]/terms": open(
    () => "/en/terms",
    () => "/xx/terms",
  ),
  "/[locale]/privacy": open(
    () => "/en/privacy",
    () => "/xx/privacy",
  ),
  "/[locale]/imprint": open(
    () => "/en/imprint",
    () => "/xx/imprint",
  ),
  "/search": open(() => "/search"),
  "/docs/api": open(() => "/docs/api"),
  // A signed-in person has nothing to do there and is led on.
  "/sign-in": { ...open(() => "/sign-in"), stranger: 307 },
  "/sign-up": { ...open(() => "/sign-up"), stranger: 307 },
  "/verify": {
    ...open(
      ({ challengeId }) => `/verify?c=${challengeId}`,
      () => `/verify?c=${crypto.randomUUID()}`,
    ),
    stranger: 307,
  },
  "/sign-in/code": { ...open(() => "/sign-in/code"), stranger: 307 },
  "/forgot": open(() => "/forgot"),
  // Without a link that was opened there is nothing to choose a password for.
  "/reset": { path: () => "/reset", owner: "visitor", visitor: 404, stranger: 404 },
  "/settings/password": own("/settings/password"),
  "/sign-out": { path: () => "/sign-out", owner: "buyer", visitor: 307, stranger: 200 },
  // Shown in development alone.
  "/kit": { path: () => "/kit", owner: "visitor", visitor: 404, stranger: 404 },
  "/me": own("/me"),
  "/settings": own("/settings"),
  "/settings/profile": own("/settings/profile"),
  "/settings/preferences": own("/settings/preferences"),
  "/settings/security": own("/settings/security"),
  "/orders": own("/orders"),
  "/inbox": own("/inbox"),
  "/settings/phone": own("/settings/phone"),
  "/orders/[order]": {
    path: ({ orderId }) => `/orders/${orderId}`,
    owner: "buyer",
    visitor: 307,
    // A stranger's order and a missing one look the same.
    stranger: 404,
    missing: () => `/orders/${crypto.randomUUID()}`,
  },
  "/buy/[shortId]": {
    path: ({ listing }) => `/buy/${listing.shortId}`,
    owner: "buyer",
    visitor: 307,
    stranger: 200,
    missing: () => "/buy/2222222222",
  },
  "/sell": own("/sell"),
  "/sell/start": own("/sell/start"),
  "/sell/orders": own("/sell/orders"),
  "/sell/new": { path: () => "/sell/new", owner: "seller", visitor: 307, stranger: 200 },
  "/sell/[shortId]/edit": {
    path: ({ listing }) => `/sell/${listing.shortId}/edit`,
    owner: "seller",
    visitor: 307,
    stranger: 404,
    missing: () => "/sell/2222222222/edit",
  },
  "/operator": { path: () => "/operator", owner: "operator", visitor: 401, stranger: 403 },
  "/operator/dead-letters": {
    path: () => "/operator/dead-letters",
    owner: "operator",
    visitor: 401,
    stranger: 403,
  },
};
