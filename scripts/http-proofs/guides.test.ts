import { describe, expect, it } from "vitest";
import { GUIDES, type Guide, guidePath } from "@/app/_server/guides/guide-paths";
import { DETAILS, detailOf } from "@/app/_server/guides/operator-details";
import { systemActor } from "@/lib/kernel/actor";
import { formatMoney, money } from "@/lib/kernel/money";
import { setFees } from "@/lib/orders/commands/set-fees";
import { DEADLINES } from "@/lib/orders/contract";
import { stage } from "./support/stage";
import { Visitor } from "./support/visitor";

const { stand } = stage();
const ALL = Object.keys(GUIDES) as Guide[];

/** What a reader without scripts sees between the tags. */
async function read(path: string): Promise<string> {
  const html = await new Visitor(stand().app.url).page(path);
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

const euros = (minor: number): string => formatMoney(money(minor, "EUR"), "en");

describe("the pages of help and law", () => {
  // Red when a figure of a page is written by hand, or comes from elsewhere than the rule.
  it("name the deadlines that orders keep", async () => {
    const page = await read("/en/help/money");
    const { payMinutes, shipWorkingDays, acceptDays, untrackedDays, scanDays } = DEADLINES;
    expect(page).toContain(`held for ${payMinutes} minutes`);
    expect(page).toContain(`within ${shipWorkingDays} working days`);
    for (const days of [acceptDays, untrackedDays, scanDays]) expect(page).toContain(`${days} days`);
    expect(page).toContain(`after ${DEADLINES.remindWorkingDays.join(" and again after ")} working days`);
  });

  // Red without the event of setFees, or without its tag: the kept page would stand for minutes.
  it("tell the fees that are set, and what is set next as soon as it is", async () => {
    const first = await read("/en/help/fees");
    for (const said of ["8 %", euros(50), euros(14_500), euros(13_340)]) expect(first).toContain(said);
    expect(await read("/en/help/fees")).toBe(first);

    await setFees({ actor: systemActor("test") }, { commissionBps: 1_250, minimumMinor: 0 });
    const then = await read("/en/help/fees");
    for (const said of ["12.5 %", euros(1_813), euros(12_687)]) expect(then).toContain(said);
    expect(then).not.toContain("8 %");
    expect(then).not.toContain("at least");
    expect(await read("/en/help")).toContain("12.5 %");

    // The page works out what the API and every order do.
    const terms = await new Visitor(stand().app.url).fetch("/api/v1/terms?price=145");
    expect(await terms.json()).toMatchObject({ commission: { minor: 1_813 }, payout: { minor: 12_687 } });
  });

  it("show a gap for each detail that the operator has not filled in, and for no other", async () => {
    for (const locale of ["en", "de"] as const) {
      const pages = await Promise.all(
        ALL.map((guide) => new Visitor(stand().app.url).page(guidePath(locale, guide))),
      );
      const shown = new Set(
        pages.flatMap((html) => [...html.matchAll(/data-gap="(\w+)"/g)].map(([, name]) => name)),
      );
      expect([...shown].sort()).toEqual(DETAILS.filter((name) => !detailOf(name, locale)).sort());
    }
  });

  it.each(ALL)("say of %s where it is at home, in both languages, for everyone alike", async (guide) => {
    const path = guidePath("de", guide);
    const answer = await new Visitor(stand().app.url).fetch(path);
    const html = await answer.text();
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(new URL(canonical).pathname).toBe(path);
    expect(html).toMatch(new RegExp(`hrefLang="en" href="[^"]*${guidePath("en", guide)}"`, "i"));
    expect(html).toContain('<html lang="de"');
    expect(answer.headers.get("set-cookie")).toBeNull();
    // The foot of every page leads here.
    expect(await new Visitor(stand().app.url).page("/sign-in")).toContain(`href="${guidePath("en", guide)}"`);
  });
});
