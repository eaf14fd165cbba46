import { describe, expect, it } from "vitest";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import { accountExists } from "./account-exists";
import { newDevice } from "./new-device";
import type { OrderFacts } from "./order/facts";
import { ORDER_EMAILS, type OrderEmailKind } from "./order/kinds";
import { aboutOrder } from "./order/order-email";
import { passwordChangedMail } from "./password-changed";
import { passwordReset } from "./password-reset";
import { renderEmail } from "./render";
import { signInCode } from "./sign-in-code";
import { verificationCode } from "./verification-code";
import { welcome } from "./welcome";

const site = "https://resalehub.example";
const order: OrderFacts = {
  shortId: "k7m2xq9hbd",
  number: "K7M2X-Q9HBD",
  title: "Leica M3, <b>1957</b>",
  quantity: 1,
  total: { minor: 123_456, currency: "EUR" },
  payout: { minor: 113_580, currency: "EUR" },
  buyerName: "Mara Lind",
  sellerName: "Jonas & Söhne",
  carrier: "deutsche_post",
  trackingNumber: "RR123456785DE",
  trackingUrl: "https://post.example/?n=RR123456785DE",
  shipDueAt: new Date("2026-12-02T17:00:00Z"),
  acceptDueAt: new Date("2026-12-08T17:00:00Z"),
  cancelledBy: "seller",
  completedBy: "buyer",
  timeZone: "Europe/Berlin",
};
const about = (kind: OrderEmailKind, locale: "en" | "de" = "en", more: Partial<OrderFacts> = {}) =>
  renderEmail(aboutOrder({ kind, locale, name: "Mara Lind", site, order: { ...order, ...more } }));
const KINDS = Object.keys(ORDER_EMAILS) as OrderEmailKind[];

describe.each(["en", "de"] as const)("in %s", (locale) => {
  it.each(KINDS)("%s says what it is about, in both forms, with every word filled in", async (kind) => {
    const mail = await about(kind, locale);
    expect(mail.kind).toMatch(/^order-/);
    expect(mail.subject + mail.text).toContain("Leica M3, <b>1957</b>");
    expect(mail.html).not.toContain("<b>1957</b>");
    expect(mail.html).toContain(`lang="${locale}"`);
    // A missing word shows as its key, an unfilled one as braces.
    expect(mail.subject + mail.text).not.toMatch(/email\.|order\.[a-z]|[{}]|undefined|null|Invalid/i);
    expect(mail.text).toMatch(/https:\/\/resalehub\.example\/(orders\/k7m2xq9hbd|search)/);
  });

  it("has a word for every fact and every kind, and no other", () => {
    const words = { en, de }[locale].email.order;
    expect(
      Object.keys(words)
        .filter((key) => key !== "facts" && key !== "open")
        .sort(),
    ).toEqual([...KINDS].sort());
  });
});

it("shows the code once in the words, so that it can be copied and filled in by a phone", async () => {
  const mail = await renderEmail(verificationCode({ locale: "en", code: "042137", minutes: 10 }));
  expect(mail.subject).toContain("042137");
  expect(mail.text.match(/042137/g)).toHaveLength(1);
  expect(mail.text).toContain("10 minutes");
});

it("says on which device someone signed in, from where and when, and what to do about it", async () => {
  const facts = { browser: "Firefox", system: "Linux", country: "SE", timeZone: "Europe/Berlin" };
  const at = new Date("2026-12-02T17:00:00Z");
  const { text } = await renderEmail(
    newDevice({ locale: "de", name: "Mara", site, facts: { ...facts, at } }),
  );
  expect(text).toMatch(/Firefox auf Linux.*Schweden.*18:00/s);
  expect(text).toContain(`${site}/settings/security`);
  expect(text).toContain(`${site}/forgot`);
  const nothing = { ...facts, browser: null, system: null, country: null, at };
  const bare = await renderEmail(newDevice({ locale: "en", name: "Mara", site, facts: nothing }));
  expect(bare.text).toContain("An unknown device");
  expect(bare.text).not.toMatch(/Country|null/);
});

it.each(["en", "de"] as const)("says what a link, a code and a change are about, in %s", async (locale) => {
  const href = `${site}/reset/open?token=abc`;
  const mails = await Promise.all(
    [
      passwordReset({ locale, href, minutes: 30 }),
      signInCode({ locale, code: "042137", minutes: 10 }),
      passwordChangedMail({ locale, name: "Zoë <i>", site }),
    ].map(renderEmail),
  );
  for (const { subject, text, html } of mails) {
    expect(subject + text).not.toMatch(/email\.|[{}]|undefined|null/i);
    expect(html).toContain(`lang="${locale}"`);
  }
  expect(mails[0]?.text).toContain(href);
  expect(mails[1]?.text.match(/042137/g)).toHaveLength(1);
  expect(mails[2]?.text).toContain(`${site}/forgot`);
});

it("says money and time in the reader's language and the order's zone", async () => {
  expect((await about("sold", "de")).text).toMatch(/1\.135,80\s€/);
  expect((await about("sold", "en")).text).toContain("€1,135.80");
  expect((await about("sold", "en")).text).toContain("Wednesday 2 December at 18:00");
});

it("says who cancelled", async () => {
  const by = async (cancelledBy: string) => (await about("cancelledBuyer", "en", { cancelledBy })).text;
  expect(await by("buyer")).toContain("You have cancelled");
  expect(await by("seller")).toContain("had to cancel");
  expect(await by("deadline")).toContain("was not sent in time");
});

it("leaves out what is not known", async () => {
  const { text } = await about("shipped", "en", { carrier: null, trackingNumber: null, trackingUrl: null });
  expect(text).not.toMatch(/Carrier|Tracking|Follow/);
  expect((await about("shipped")).text).toContain("Carrier: Deutsche Post");
});

it("keeps a subject on one line", async () => {
  const { subject } = await about("paid", "en", { title: "Two\r\nBcc: someone@example.com" });
  expect(subject).toBe("Your order: Two Bcc: someone@example.com");
});

it("greets by name only who is known", async () => {
  const known = await renderEmail(accountExists({ locale: "de", name: "Zoë <i>", site }));
  expect(known.html).toContain("Hallo Zoë &lt;i&gt;,");
  expect(known.text).toContain(`${site}/sign-in`);
  expect((await renderEmail(welcome({ locale: "en", name: "Zoë", site }))).text).toContain("Welcome, Zoë");
});
