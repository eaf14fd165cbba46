import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/kernel/locale";
import { DEADLINES } from "@/lib/orders/contract";
import { CATALOGUES, type Catalogue } from "@/messages/catalogue";
import { feeFigures, fixedFigures } from "./figures";
import { GUIDES } from "./guide-paths";
import { gapTag, guideText, plainText } from "./guide-text";
import { DETAILS, detailOf, OPERATOR } from "./operator-details";

const FEES = { commissionBps: 725, minimumMinor: 30 };

/** Every text of the pages of help and law by its path; what the gaps are called apart. */
function textsOf(locale: Locale): [path: string, text: string][] {
  const { gaps: _, ...guides } = CATALOGUES[locale].guides;
  const leaves = (tree: object, path: string): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}.${key}`, value]] : leaves(value, `${path}.${key}`),
    );
  return leaves(guides, "guides");
}

/** Made where it stands in a component, with `what` or `price` for its part: not by `guideText`. */
const BY_COMPONENT = ["guides.gap", "guides.fees.exampleTitle"];

describe.each(LOCALES)("the pages of help and law in %s", (locale) => {
  const figures = { ...fixedFigures(locale), ...feeFigures(FEES, locale) };

  // A figure that stands in a text by hand goes on standing there when the rule changes.
  it("have no figure written by hand", () => {
    const byHand = textsOf(locale).filter(([, text]) => /\d/.test(text));
    expect(byHand).toEqual([]);
  });

  it("put every figure, link and mark into its place", () => {
    for (const [path, text] of textsOf(locale)) {
      if (BY_COMPONENT.includes(path)) continue;
      const said = renderToStaticMarkup(guideText(text, locale, figures));
      // What cannot be said is shown by the name of its message.
      expect(said, path).not.toBe("text");
      expect(said, path).not.toMatch(/[{}]|&lt;|<to|<gap/);
    }
  });

  it("have the parts in the order of English", () => {
    for (const guide of Object.keys(GUIDES) as (keyof typeof GUIDES)[]) {
      if (guide === "help") continue;
      const order = (of: Catalogue) => Object.keys(of.guides[guide].sections);
      expect(order(CATALOGUES[locale]), guide).toEqual(order(CATALOGUES.en));
    }
  });

  it("name each detail of the operator somewhere", () => {
    const all = textsOf(locale).map(([, text]) => text);
    const { imprint, privacy } = CATALOGUES[locale].guides;
    const rows = [...Object.keys(imprint.rows), ...Object.keys(privacy.whoRows)];
    const unused = DETAILS.filter(
      (name) =>
        !rows.includes(name) &&
        !all.some((text) => text.toLowerCase().includes(`<gap${name.toLowerCase()}>`)),
    );
    expect(unused).toEqual([]);
  });

  it("say what a sale costs, whatever is set", () => {
    const { lead } = CATALOGUES[locale].guides.fees;
    const said = (commissionBps: number, minimumMinor: number): string =>
      plainText(lead, locale, feeFigures({ commissionBps, minimumMinor }, locale));
    const number = (text: string) => text.replaceAll(/(\d),(\d)/g, "$1.$2").match(/\d+(\.\d+)?/g) ?? [];
    expect(number(said(725, 30))).toEqual(["7.25", "0.30"]);
    expect(number(said(1_000, 0))).toEqual(["10"]);
    expect(number(said(0, 200))).toEqual(["2.00"]);
    expect(number(said(0, 0))).toEqual([]);
  });
});

/** Sentences beside the deed, which name a deadline by hand. */
const ELSEWHERE = (locale: Locale): [text: string, ...figures: number[]][] => {
  const { home, listingPage, checkout, order } = CATALOGUES[locale];
  const { payMinutes, shipWorkingDays, acceptDays, untrackedDays, scanDays } = DEADLINES;
  return [
    [home.holdLead, acceptDays, untrackedDays],
    [listingPage.protection, acceptDays, untrackedDays],
    [listingPage.arrival, shipWorkingDays],
    [listingPage.reservedLead, payMinutes],
    [checkout.protection, acceptDays, untrackedDays],
    [checkout.reservedLead, payMinutes],
    [checkout.foot.replace("{amount}", ""), payMinutes],
    [order.page.say.stalled, scanDays],
    [order.page.acts.withoutHint, untrackedDays],
    [order.page.notes.untracked, untrackedDays],
    [order.list.flaggedLead, scanDays],
  ];
};

// Red when a deadline changes and a sentence of the listing, the checkout or the order goes on naming the old one.
it.each(LOCALES)("what is said of deadlines elsewhere in %s is what holds", (locale) => {
  for (const [text, ...figures] of ELSEWHERE(locale)) {
    expect(text.match(/\d+/g), text).toEqual(figures.map(String));
  }
});

const open = DETAILS.filter((name) => LOCALES.some((locale) => !detailOf(name, locale)));

describe("what the operator fills in", () => {
  it(`has ${open.length} of ${DETAILS.length} details to go: ${open.join(", ") || "none"}`, () => {
    for (const name of DETAILS) {
      const html = renderToStaticMarkup(guideText(`<${gapTag(name)}></${gapTag(name)}>`, "en", {}));
      expect(html.includes(`data-gap="${name}"`), name).toBe(!detailOf(name, "en"));
    }
  });

  it("is shown in place of the gap", () => {
    const filled = { ...OPERATOR, name: " Example Ltd ", law: { en: "Irish law", de: "Irisches Recht" } };
    expect(detailOf("name", "de", filled)).toBe("Example Ltd");
    expect(detailOf("law", "de", filled)).toBe("Irisches Recht");
  });
});
