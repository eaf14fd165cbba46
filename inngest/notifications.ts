import { codeRequested, emailVerified } from "@/lib/accounts/contract";
import { inngest, type WorkflowData } from "./client";
import { onFailure } from "./dead-letter";
import { mailCode, mailOrderNews, mailWelcome, type OrderNews } from "./messages";
import { eventsFor, newsFor } from "./order-news";
import { attempt } from "./run";

/** Mail may be late by hours when the provider is away, and still be worth having. */
const RETRIES = 12;
/** A code is stale after ten minutes: more tries would end in nothing to send. */
const CODE_RETRIES = 5;

const sendCode = inngest.createFunction(
  {
    id: "notifications-send-code",
    triggers: [{ event: codeRequested.name }],
    retries: CODE_RETRIES,
    onFailure,
  },
  async ({ event, step }) => {
    const data = event.data as WorkflowData<{ challengeId: string; userId: string; codeVersion: number }>;
    return step.run("email", () => attempt(() => mailCode(data)));
  },
);

const sendWelcome = inngest.createFunction(
  {
    id: "notifications-send-welcome",
    triggers: [{ event: emailVerified.name }],
    retries: RETRIES,
    onFailure,
  },
  async ({ event, step }) => {
    const data = event.data as WorkflowData<{ userId: string }>;
    return step.run("email", () => attempt(() => mailWelcome(data)));
  },
);

/** A function for each party: a recipient who cannot be reached holds up nobody else, and is tried again alone. */
function tellOfOrders(party: OrderNews["to"]) {
  return inngest.createFunction(
    {
      id: `notifications-tell-${party}`,
      triggers: eventsFor(party).map((event) => ({ event })),
      retries: RETRIES,
      onFailure,
    },
    async ({ event, step }) => {
      const data = event.data as WorkflowData<{ orderId: string }>;
      const news = newsFor(event.name, party);
      if (!news) return null;
      return step.run("email", () => attempt(() => mailOrderNews(news, data)));
    },
  );
}

export const notificationFunctions = [sendCode, sendWelcome, tellOfOrders("buyer"), tellOfOrders("seller")];
