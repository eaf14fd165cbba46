import { randomUUID } from "node:crypto";
import { buy } from "./support/buying";
import { expectMails } from "./support/mailbox";
import { signUp, stranger } from "./support/people";
import { listItem, send, turnSellingOn } from "./support/selling";
import { stand } from "./support/stand";
import { expect, type Page, test } from "./support/test";

const word = randomUUID().slice(0, 8);
const thing = { title: `Rangefinder ${word}`, price: "289" };

/** From the start page to a new account, as anyone would go. */
async function join(page: Page, person: ReturnType<typeof stranger>): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "Sign in" }).first().click();
  await page.getByRole("main").getByRole("link", { name: "Create an account" }).click();
  await signUp(page, person);
}

test("A thing changes hands and its seller is paid @sale", async ({ newPerson }) => {
  test.setTimeout(300_000);
  const [ida, lena] = [stranger("Ida Holm"), stranger("Lena Hoffmann")];
  const [seller, buyer] = [await newPerson(), await newPerson()];

  await test.step("Ida joins, turns selling on and lists her camera", async () => {
    await join(seller, ida);
    await seller.goto("/sell/start");
    await turnSellingOn(seller);
    await seller.getByRole("main").getByRole("link", { name: "List an item" }).click();
    await listItem(seller, thing);
  });

  await test.step("Lena joins, finds it, and pays for it", async () => {
    await join(buyer, lena);
    await buy(buyer, thing);
    await expectMails(buyer, lena.email, [/./, /./, /./]);
  });

  await test.step("Ida is told, says that she will send it, and sends it", async () => {
    await seller.goto("/sell/orders");
    const row = seller.getByRole("main").getByRole("listitem").filter({ hasText: thing.title });
    await row.getByRole("link").first().click();
    await expect(seller.getByRole("heading", { name: "You sold it. Now send it" })).toBeVisible();
    await send(seller);
  });

  await test.step("Lena has it, and all is good", async () => {
    await buyer.reload();
    await expect(buyer.getByRole("heading", { name: "It is on its way to you" })).toBeVisible();
    await buyer.getByRole("button", { name: "Received, all good" }).click();
    await expect(buyer.getByRole("heading", { name: "All done. Enjoy it" })).toBeVisible();
  });

  await test.step("Ida is paid: the transfer is on the payment provider's page", async () => {
    const payments = await seller.context().newPage();
    await expect(async () => {
      await payments.goto(`${stand.payments}/transfers`);
      await expect(payments.getByRole("table", { name: "Transfers" }).getByText(/Ida/)).toBeVisible({
        timeout: 2000,
      });
    }).toPass({ timeout: 60_000 });
    await payments.close();
    await seller.reload();
    await expect(seller.getByRole("heading", { name: /is yours$/ })).toBeVisible();
  });

  await test.step("Lena says how it was, and everyone can read it", async () => {
    await buyer.getByRole("radio", { name: "5 stars" }).check({ force: true });
    await buyer.getByLabel("What should others know?").fill("As described, well packed.");
    await buyer.getByRole("button", { name: "Leave the rating" }).click();
    await expect(buyer.getByText("As described, well packed.")).toBeVisible();
  });
});
