import { findBrowser } from "./browser/find-browser";
import { buildApp } from "./build-app";
import { measurePages } from "./lighthouse/measure-pages";
import { findPages } from "./lighthouse/pages";
import { printScores } from "./lighthouse/print-scores";
import { generateClient } from "./prepare-database";
import { onSignal } from "./stand/on-signal";
import { startAppOf, startTestStand } from "./stand/test-stand";

// `npm run lighthouse`: home, search, category and listing as a phone sees them, each the median of those five visits of nine in
// which the machine was fastest.
await generateClient();
const [browser, stand] = await Promise.all([findBrowser(), startTestStand({ seed: true })]);
onSignal(stand.close);
let good = false;
try {
  await buildApp(stand.env);
  await startAppOf(stand);
  const pages = await findPages(stand.app.url);
  const measured = await measurePages({ browser, pages, visits: 9, counted: 5, folder: "lighthouse" });
  good = printScores(measured);
} finally {
  await stand.close();
}
process.exit(good ? 0 : 1);
