import { findBrowser } from "./browser/find-browser";
import { buildApp } from "./build-app";
import { runPlaywright } from "./playwright";
import { generateClient } from "./prepare-database";
import { onSignal } from "./stand/on-signal";
import { startAppOf, startTestStand } from "./stand/test-stand";

// `npm run e2e -- --grep @sale`: a marketplace of its own, a browser, and the journeys that were asked for.
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await generateClient();
const [browser, stand] = await Promise.all([findBrowser(), startTestStand({ seed: true })]);
onSignal(stand.close);
let code = 1;
try {
  say(`Browser: ${browser.name}`);
  if (await buildApp(stand.env)) say("Built the app");
  await startAppOf(stand);
  say(
    `Shop: ${stand.app.url}   Mailbox: ${stand.stack.pages.mailbox}   Payments: ${stand.stack.pages.stripe}`,
  );
  code = await runPlaywright({ stand, browser, args: process.argv.slice(2) });
  const errors = stand.app.errors();
  if (errors.length > 0) {
    say(`The app logged ${errors.length} errors:\n${errors.slice(0, 20).join("\n")}`);
    code ||= 1;
  }
} finally {
  await stand.close();
}
process.exit(code);
