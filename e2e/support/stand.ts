/** Where the marketplace and what stands behind it can be reached; `npm run e2e` starts them and says so. */
export const stand = {
  app: setting("E2E_APP_URL"),
  mailbox: setting("E2E_MAILBOX_URL"),
  payments: setting("E2E_STRIPE_URL"),
  workflows: setting("E2E_INNGEST_URL"),
};

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the journeys by \`npm run e2e\``);
  return value;
}
