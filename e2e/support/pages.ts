import type { Page } from "@playwright/test";
import { fillInSignUp, type ready, stranger } from "./people";

/** A page to look at: its name for the file, where it is, and who may see it. */
export type Sight = {
  readonly name: string;
  readonly path: string;
  readonly as?: keyof typeof ready;
  /** For a page whose address is not known before: how to get there from `path`. */
  readonly go?: (page: Page) => Promise<void>;
  /** So much on it that looking at all of it takes its time. */
  readonly long?: boolean;
  /** Made of the same parts as another page here, which is looked at in full. */
  readonly alike?: boolean;
};

const follow = (href: string) => async (page: Page) => {
  await page.getByRole("main").locator(`a[href*='${href}']`).first().click();
  await page.waitForURL(`**${href}*`);
};

/** Opens one of the demo's orders by what its row says. */
const order = (text: RegExp) => async (page: Page) => {
  const row = page.getByRole("main").getByRole("listitem").filter({ hasText: text });
  await row.getByRole("link").first().click();
  await page.waitForURL("**/orders/*");
};

/** Every page of the site, as someone who may see it finds it. */
export const SIGHTS: readonly Sight[] = [
  { name: "home", path: "/en" },
  { name: "home-de", path: "/de" },
  { name: "category", path: "/en", go: follow("/c/") },
  { name: "listing", path: "/en", go: follow("/listing/") },
  {
    name: "seller",
    path: "/en",
    go: async (page) => {
      await follow("/listing/")(page);
      await follow("/seller/")(page);
    },
  },
  { name: "search", path: "/search" },
  { name: "search-nothing", path: "/search?q=zzzzqqqq" },
  { name: "sign-in", path: "/sign-in" },
  { name: "sign-in-code", path: "/sign-in/code" },
  { name: "forgot", path: "/forgot" },
  { name: "reset-gone", path: "/reset" },
  { name: "change-password", path: "/settings/password", as: "buyer" },
  { name: "sign-up", path: "/sign-up" },
  {
    name: "verify",
    path: "/sign-up",
    go: async (page) => {
      await fillInSignUp(page, stranger("Nora Lund"));
      await page.waitForURL("**/verify*");
    },
  },
  { name: "api-reference", path: "/docs/api", long: true },
  { name: "help", path: "/en/help", alike: true },
  { name: "help-money", path: "/en/help/money", alike: true },
  { name: "help-fees", path: "/de/help/fees", alike: true },
  { name: "help-returns", path: "/en/help/returns", alike: true },
  { name: "prohibited-items", path: "/de/help/prohibited-items", alike: true },
  { name: "terms", path: "/en/terms", alike: true },
  { name: "privacy", path: "/en/privacy" },
  { name: "imprint", path: "/de/imprint", alike: true },
  { name: "missing", path: "/en/listing/nothing-2222222222" },
  { name: "me", path: "/me", as: "buyer" },
  { name: "settings", path: "/settings", as: "buyer" },
  { name: "settings-profile", path: "/settings/profile", as: "seller" },
  { name: "settings-preferences", path: "/settings/preferences", as: "buyer" },
  { name: "settings-security", path: "/settings/security", as: "buyer" },
  { name: "sign-out", path: "/sign-out", as: "buyer" },
  { name: "inbox", path: "/inbox", as: "buyer" },
  { name: "inbox-unread", path: "/inbox?show=unread", as: "seller" },
  { name: "inbox-empty", path: "/inbox", as: "operator" },
  { name: "orders", path: "/orders", as: "buyer" },
  { name: "order-coming", path: "/orders", as: "buyer", go: order(/on its way/i) },
  { name: "order-done", path: "/orders", as: "buyer", go: order(/done|complete|received/i) },
  { name: "order-off", path: "/orders", as: "buyer", go: order(/called off|cancel/i) },
  {
    name: "checkout",
    path: "/search",
    as: "buyer",
    go: async (page) => {
      await follow("/listing/")(page);
      await page
        .getByRole("link", { name: /^Buy now for/ })
        .first()
        .click();
      await page.waitForURL("**/buy/*");
    },
  },
  { name: "phone", path: "/settings/phone", as: "buyer" },
  { name: "start-selling", path: "/sell/start", as: "buyer" },
  { name: "sell", path: "/sell", as: "seller" },
  { name: "sell-new", path: "/sell/new", as: "seller" },
  { name: "sell-orders", path: "/sell/orders", as: "seller" },
  { name: "sale-to-send", path: "/sell/orders", as: "seller", go: order(/send/i) },
  { name: "sale-under-way", path: "/sell/orders", as: "seller", go: order(/on its way/i) },
  { name: "sale-done", path: "/sell/orders", as: "seller", go: order(/done|complete|paid out/i) },
  {
    name: "sell-edit",
    path: "/sell",
    as: "seller",
    go: async (page) => {
      await page.getByRole("main").getByRole("link", { name: /^Edit/ }).first().click();
      await page.waitForURL("**/edit*");
    },
  },
  { name: "sell-start", path: "/sell/start", as: "seller" },
  { name: "operator", path: "/operator", as: "operator" },
  { name: "dead-letters", path: "/operator/dead-letters", as: "operator" },
  { name: "forbidden", path: "/operator", as: "buyer" },
];

/** Opens a page of the site; whoever must be signed in for it is. */
export async function visit(page: Page, sight: Sight): Promise<void> {
  await page.goto(sight.path);
  await sight.go?.(page);
  await page.waitForLoadState("load");
  await page.evaluate(() => document.fonts.ready);
}

/** Loads the pictures that wait until they come into sight. */
export async function seeAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const image of document.images) image.loading = "eager";
  });
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
}
