import AxeBuilder from "@axe-core/playwright";
import { SIGHTS, visit } from "./support/pages";
import { ready, signIn } from "./support/people";
import { expect, type Page, test } from "./support/test";

/** The widest last: pages are opened in it. */
const WIDTHS = [390, 1440] as const;

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, short enough to read in a report. */
async function faults(page: Page): Promise<string[]> {
  // The other mode opens a page of its own for every look, for the sake of frames; there are none here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

for (const who of [undefined, "buyer", "seller", "operator"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing for a ${who ?? "visitor"} in the ${theme} @axe`, async ({
      newPerson,
      expectTrouble,
    }) => {
      test.setTimeout(600_000);
      expectTrouble(/40[134]/);
      const page = await newPerson({ colorScheme: theme, reducedMotion: "reduce" });
      if (who) await signIn(page, ready[who]);
      for (const sight of SIGHTS.filter((one) => one.as === who)) {
        await visit(page, sight);
        // Axe takes a minute over a page of thousands of nodes: in each theme it gets another width.
        const [narrow, wide] = WIDTHS;
        for (const width of sight.long ? [theme === "light" ? narrow : wide] : WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect.soft(await faults(page), `${sight.name} in the ${theme} at ${width} px`).toEqual([]);
        }
      }
    });
  }
}
