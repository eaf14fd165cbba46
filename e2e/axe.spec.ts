import AxeBuilder from "@axe-core/playwright";
import { contradictions } from "./support/contradictions";
import { SIGHTS, type Sight, visit } from "./support/pages";
import { ready, signIn } from "./support/people";
import { expect, type Page, test } from "./support/test";

type Look = readonly [theme: "light" | "dark", width: number];

/** Each page is opened once and looked at in both themes; the widest last, since pages are opened in it. */
const LOOKS: readonly Look[] = [
  ["light", 390],
  ["dark", 390],
  ["light", 1440],
  ["dark", 1440],
];

/** Axe takes a minute over a page of thousands of nodes: each theme gets another width. */
const LONG_LOOKS: readonly Look[] = [
  ["dark", 390],
  ["light", 1440],
];

/** What is made of the parts of another page is looked at once. */
const ALIKE_LOOKS: readonly Look[] = [["light", 390]];

function looksAt({ long, alike }: Sight): readonly Look[] {
  if (alike) return ALIKE_LOOKS;
  return long ? LONG_LOOKS : LOOKS;
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What colours decide; all else is the same in both themes, and looked at in the light. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe finds, short enough to read in a report. */
async function faults(page: Page, theme: Look[0]): Promise<string[]> {
  // The other mode opens a page of its own for every look, for the sake of frames; there are none here.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (theme === "light" ? axe.withTags(RULES) : axe.withRules(COLOURS)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

for (const who of [undefined, "buyer", "seller", "operator"] as const) {
  test(`axe finds nothing for a ${who ?? "visitor"} @axe`, async ({ newPerson, expectTrouble }) => {
    test.setTimeout(600_000);
    expectTrouble(/40[134]/);
    const page = await newPerson({ reducedMotion: "reduce" });
    if (who) await signIn(page, ready[who]);
    for (const sight of SIGHTS.filter((one) => one.as === who)) {
      await visit(page, sight);
      expect
        .soft(await contradictions(page), `classes that contradict each other on ${sight.name}`)
        .toEqual([]);
      for (const [theme, width] of looksAt(sight)) {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await faults(page, theme), `${sight.name} in the ${theme} at ${width} px`).toEqual([]);
      }
    }
  });
}
