import { findBrowser } from "./browser/find-browser";
import { buildApp } from "./build-app";
import { runPlaywright } from "./playwright";
import { generateClient } from "./prepare-database";
import { onSignal } from "./stand/on-signal";
import { startAppOf, startTestStand } from "./stand/test-stand";

// `npm run screenshots`: every page at three widths in both themes into `screenshots/`, to be looked at.
await generateClient();
const [browser, stand] = await Promise.all([findBrowser(), startTestStand({ seed: true })]);
onSignal(stand.close);
let code = 1;
try {
  await buildApp(stand.env);
  await startAppOf(stand);
  const env = { E2E_MATCH: "**/*.shots.ts" };
  code = await runPlaywright({ stand, browser, env, args: process.argv.slice(2) });
} finally {
  await stand.close();
}
process.exit(code);
