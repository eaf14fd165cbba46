import { installAfterCommit } from "@/app/_server/after-commit";
import { sendToWorkflows } from "@/inngest/client";
import { closeDatabase } from "@/lib/platform/db/client";
import { relayOutbox } from "@/lib/platform/outbox/relay";
import { orders } from "./data/orders";
import { paysLocally } from "./onboarding";
import { seedOrders } from "./orders";

process.env.LOG_LEVEL ??= "warn";

/** `tsx prisma/seed/orders-cli.ts`: orders between the demo's people, once its app runs. */
// What is committed here is handed on at once, as the app does, rather than at the next full minute.
installAfterCommit(sendToWorkflows);
try {
  if (paysLocally()) await seedOrders(orders);
  await relayOutbox(sendToWorkflows);
} finally {
  await closeDatabase();
}
