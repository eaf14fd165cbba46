import { SIGHTS, seeAll, visit } from "./support/pages";
import { ready, signIn } from "./support/people";
import { test } from "./support/test";

const WIDTHS = [390, 768, 1440];

// Not a test: `npm run screenshots` takes every page at three widths in both themes, to be looked at.
for (const who of [undefined, "buyer", "seller", "operator"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test(`pictures for a ${who ?? "visitor"} in the ${theme}`, async ({ newPerson, expectTrouble }) => {
      test.setTimeout(600_000);
      expectTrouble(/./);
      const page = await newPerson({ colorScheme: theme, reducedMotion: "reduce" });
      if (who) await signIn(page, ready[who]);
      for (const sight of SIGHTS.filter((one) => one.as === who)) {
        await visit(page, sight);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
          await seeAll(page);
          await page.screenshot({ path: `screenshots/${sight.name}-${width}-${theme}.png`, fullPage: true });
        }
      }
    });
  }
}
