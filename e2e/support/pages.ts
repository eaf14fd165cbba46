import type { Page } from "@playwright/test";
import type { ready } from "./people";

/** A page to look at: its name for the file, where it is, and who may see it. */
export type Sight = {
  readonly name: string;
  readonly path: string;
  readonly as?: keyof typeof ready;
  /** For a page whose address is not known before: how to get there from `path`. */
  readonly go?: (page: Page) => Promise<void>;
};

const follow = (href: string) => async (page: Page) => {
  await page.getByRole("main").locator(`a[href*='${href}']`).first().click();
  await page.waitForURL(`**${href}*`);
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
  { name: "sign-up", path: "/sign-up" },
  { name: "missing", path: "/en/listing/nothing-2222222222" },
  { name: "me", path: "/me", as: "buyer" },
  { name: "sign-out", path: "/sign-out", as: "buyer" },
  { name: "orders", path: "/orders", as: "buyer" },
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
  { name: "start-selling", path: "/sell/start", as: "buyer" },
  { name: "sell", path: "/sell", as: "seller" },
  { name: "sell-new", path: "/sell/new", as: "seller" },
  { name: "sell-orders", path: "/sell/orders", as: "seller" },
  { name: "sell-start", path: "/sell/start", as: "seller" },
  { name: "operator", path: "/operator", as: "operator" },
  { name: "dead-letters", path: "/operator/dead-letters", as: "operator" },
  { name: "forbidden", path: "/operator", as: "buyer" },
];

/** Opens a page of the site; whoever must be signed in for it is. */
export async function visit(page: Page, sight: Sight): Promise<void> {
  await page.goto(sight.path);
  await sight.go?.(page);
  await page.waitForLoadState("networkidle");
}
