import { randomUUID } from "node:crypto";
import { buy } from "./support/buying";
import { ready, signIn, signUp, stranger } from "./support/people";
import { listItem, send } from "./support/selling";
import { expect, type Page, test } from "./support/test";

const aThing = () => ({ title: `Light meter ${randomUUID().slice(0, 8)}`, price: "74" });

const bell = (page: Page) => page.getByRole("banner").getByRole("link", { name: /^Inbox/ });

/** How many notices are unread, as the bell says it. */
async function unread(page: Page): Promise<number> {
  await expect(bell(page)).toBeVisible();
  const name = (await bell(page).getAttribute("aria-label")) ?? "";
  return name.includes(", one ") ? 1 : Number(/\d+/.exec(name)?.[0] ?? 0);
}

/** Fails when the page is loaded anew: what comes after must have been shown by the page that is open. */
async function withoutLoading(page: Page, watch: () => Promise<void>): Promise<void> {
  const loads: string[] = [];
  const count = (): void => void loads.push(page.url());
  page.on("load", count);
  await watch();
  page.off("load", count);
  expect(loads, "loaded anew").toEqual([]);
}

async function newBuyer(page: Page): Promise<void> {
  await page.goto("/sign-up");
  await signUp(page, stranger("Jonna Falk"));
}

async function offer(page: Page, thing: ReturnType<typeof aThing>): Promise<void> {
  await signIn(page, ready.seller);
  await page.goto("/sell/new");
  await listItem(page, thing);
}

test("A sale is seen live on both sides @live", async ({ newPerson }) => {
  test.setTimeout(300_000);
  const thing = aThing();
  const [seller, buyer] = [await newPerson(), await newPerson()];
  await offer(seller, thing);
  await newBuyer(buyer);
  const before = await unread(seller);

  await test.step("The seller, on another page, is told at once that it was sold", async () => {
    await withoutLoading(seller, async () => {
      await buy(buyer, thing);
      await expect(bell(seller)).toHaveAccessibleName(new RegExp(`^Inbox, (one|${before + 1}) `));
      const told = seller.getByRole("status").filter({ hasText: `You sold “` });
      await expect(told).toContainText(thing.title);
    });
  });

  await test.step("The note leads to the sale; whoever has opened it has read of it", async () => {
    await seller.getByRole("status").getByRole("link", { name: "Look" }).click();
    await expect(seller.getByRole("heading", { name: "You sold it. Now send it" })).toBeVisible();
    await expect.poll(() => unread(seller)).toBe(before);
  });

  await test.step("The buyer's open page follows what the seller does", async () => {
    await withoutLoading(buyer, async () => {
      await send(seller);
      await expect(buyer.getByRole("heading", { name: "It is on its way to you" })).toBeVisible();
    });
  });

  await test.step("And the seller's open page what the buyer does", async () => {
    await withoutLoading(seller, async () => {
      await buyer.getByRole("button", { name: "Received, all good" }).click();
      await expect(buyer.getByRole("heading", { name: "All done. Enjoy it" })).toBeVisible();
      await expect(seller.getByRole("heading", { name: /is yours$/ })).toBeVisible();
    });
  });

  await test.step("A second tab of the seller's is in step with the first", async () => {
    const tab = await seller.context().newPage();
    await tab.goto("/inbox");
    await tab.getByRole("button", { name: "Mark all as read" }).click();
    await expect(tab.getByRole("link", { name: "Unread", exact: true })).toBeVisible();
    await expect(bell(seller)).toHaveAccessibleName("Inbox");
    await tab.close();
  });
});

test("Where live delivery is blocked, loading the page shows the same @live", async ({ newPerson }) => {
  test.setTimeout(300_000);
  const thing = aThing();
  const [seller, buyer] = [await newPerson(), await newPerson()];
  // No socket is ever answered, as behind a proxy that lets none through.
  for (const page of [seller, buyer]) await page.context().routeWebSocket(/.*/, () => {});
  await offer(seller, thing);
  await newBuyer(buyer);
  const before = await unread(seller);
  await buy(buyer, thing);

  await test.step("The seller finds it on the bell and in the inbox", async () => {
    await expect(async () => {
      await seller.reload();
      expect(await unread(seller)).toBe(before + 1);
    }).toPass({ timeout: 30_000 });
    await bell(seller).click();
    const row = seller.getByRole("main").getByRole("listitem").filter({ hasText: thing.title }).first();
    await expect(row.getByRole("link")).toContainText("Unread:");
    await row.getByRole("link").click();
    await expect(seller.getByRole("heading", { name: "You sold it. Now send it" })).toBeVisible();
    await expect.poll(() => unread(seller)).toBe(before);
  });

  await test.step("The buyer finds on the order's page what the seller did", async () => {
    await send(seller);
    await buyer.reload();
    await expect(buyer.getByRole("heading", { name: "It is on its way to you" })).toBeVisible();
  });
});
