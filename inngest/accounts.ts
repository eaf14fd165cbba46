import { purgeAccounts } from "@/lib/accounts/commands/purge-accounts";
import { inngest } from "./client";
import { onFailure } from "./dead-letter";
import { attempt, workflowContext } from "./run";

/** Each night: codes, sessions and addresses that nobody needs any more are forgotten. */
const purge = inngest.createFunction(
  { id: "accounts-purge", triggers: [{ cron: "20 3 * * *" }], retries: 3, onFailure },
  async ({ step }) => step.run("purge", () => attempt(() => purgeAccounts(workflowContext("accounts"), {}))),
);

export const accountFunctions = [purge];
