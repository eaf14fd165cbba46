import type { z } from "zod";
import { contactChanged, emailVerified, passwordChanged } from "@/lib/accounts/contract";
import { purgeNotices } from "@/lib/notifications/commands/purge-notices";
import type { Side } from "@/lib/notifications/contract";
import { orderGivenUp, orderRestated } from "@/lib/orders/contract";
import { reviewLeft } from "@/lib/reviews/contract";
import { attemptKnowing } from "./attempt-knowing";
import { inngest, type WorkflowData } from "./client";
import { onFailure } from "./dead-letter";
import { keepFacts } from "./keep-facts";
import { liveFunctions } from "./live";
import { mailOrderNews, mailPasswordChanged, mailWelcome } from "./messages";
import { EVENTS_ABOUT_PEOPLE, noticeOfOrder, noticeOfPerson, noticeOfReview } from "./notices";
import { eventsFor, newsFor } from "./order-news";
import { attempt, workflowContext } from "./run";

/** A message may be late by hours, when the provider is away or a fact is on its way, and still be worth having. */
const RETRIES = 12;

/** What nobody is told of is kept all the same: how people are reached, and how orders stand. */
const keep = inngest.createFunction(
  {
    id: "notifications-keep-facts",
    triggers: [contactChanged, orderGivenUp, orderRestated].map(({ name }) => ({ event: name })),
    retries: RETRIES,
    onFailure,
  },
  async ({ event, step }) => step.run("keep", () => attempt(() => keepFacts(event.data as WorkflowData))),
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
    return step.run("email", () => attemptKnowing(data, () => mailWelcome(data)));
  },
);

const sendPasswordChanged = inngest.createFunction(
  {
    id: "notifications-send-password-changed",
    triggers: [{ event: passwordChanged.name }],
    retries: RETRIES,
    onFailure,
  },
  async ({ event, step }) => {
    const data = event.data as WorkflowData<{ userId: string }>;
    return step.run("email", () => attemptKnowing(data, () => mailPasswordChanged(data)));
  },
);

/** A function for each side and channel: one who cannot be reached holds up nobody else, and is tried again alone. */
function mailOfOrders(side: Side) {
  return inngest.createFunction(
    {
      id: `notifications-tell-${side}`,
      triggers: eventsFor(side, "email").map((event) => ({ event })),
      retries: RETRIES,
      onFailure,
    },
    async ({ event, step }) => {
      const data = event.data as WorkflowData<{ orderId: string }>;
      const news = newsFor(event.name, side);
      if (!news?.mailed) return null;
      return step.run("email", () => attemptKnowing(data, () => mailOrderNews(news, data)));
    },
  );
}

function noticesOfOrders(side: Side) {
  return inngest.createFunction(
    {
      id: `notifications-notice-${side}`,
      triggers: eventsFor(side, "notice").map((event) => ({ event })),
      retries: RETRIES,
      onFailure,
    },
    async ({ event, step }) => {
      const data = event.data as WorkflowData<{ orderId: string }>;
      const news = newsFor(event.name, side);
      if (!news) return null;
      return step.run("notice", () => attemptKnowing(data, () => noticeOfOrder(news, data)));
    },
  );
}

const noticesOfPeople = inngest.createFunction(
  {
    id: "notifications-notice-person",
    triggers: EVENTS_ABOUT_PEOPLE.map((event) => ({ event })),
    retries: RETRIES,
    onFailure,
  },
  async ({ event, step }) => {
    const data = event.data as WorkflowData;
    return step.run("notice", () => attempt(() => noticeOfPerson(event.name, data)));
  },
);

const noticesOfReviews = inngest.createFunction(
  {
    id: "notifications-notice-review",
    triggers: [{ event: reviewLeft.name }],
    retries: RETRIES,
    onFailure,
  },
  async ({ event, step }) => {
    const data = event.data as WorkflowData<z.output<typeof reviewLeft.schema>>;
    return step.run("notice", () => attempt(() => noticeOfReview(data)));
  },
);

/** Each night, notices that have done their service go. */
const purge = inngest.createFunction(
  { id: "notifications-purge", triggers: [{ cron: "23 3 * * *" }], retries: 3, onFailure },
  async ({ step }) =>
    step.run("purge", () => attempt(() => purgeNotices(workflowContext("notifications"), {}))),
);

export const notificationFunctions = [
  keep,
  sendWelcome,
  sendPasswordChanged,
  mailOfOrders("buyer"),
  mailOfOrders("seller"),
  noticesOfOrders("buyer"),
  noticesOfOrders("seller"),
  noticesOfPeople,
  noticesOfReviews,
  ...liveFunctions,
  purge,
];
