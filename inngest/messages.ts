import { accountExists } from "@/emails/account-exists";
import type { EmailDocument } from "@/emails/document";
import type { OrderEmailKind } from "@/emails/order/kinds";
import { aboutOrder } from "@/emails/order/order-email";
import { renderEmail } from "@/emails/render";
import { verificationCode } from "@/emails/verification-code";
import { welcome } from "@/emails/welcome";
import type { ContactView } from "@/lib/accounts/contract";
import { getCodeMessage } from "@/lib/accounts/queries/get-code-message";
import { getContact } from "@/lib/accounts/queries/get-contact";
import { deliverEmail } from "@/lib/notifications/tasks/deliver-email";
import { getOrderForNotification } from "@/lib/orders/queries/get-order-for-notification";
import { env } from "@/lib/platform/env";
import { workflowContext } from "./run";

const CODE_MINUTES = 10;

/** What became of a message. `skipped`: by now there is nobody to tell, or nothing to say. */
export type Told = { readonly state: "sent" | "failed" | "skipped" };
const SKIPPED: Told = { state: "skipped" };

type CodeEvent = { eventId: string; challengeId: string; userId: string; codeVersion: number };

/** Mails a code, or the notice in its place. The code is derived in here and leaves by mail alone: never in a result. */
export async function mailCode(event: CodeEvent): Promise<Told> {
  const message = await getCodeMessage(context(event.eventId), event);
  if (!message) return SKIPPED;
  const { email, name, locale, code } = message;
  const document = code
    ? verificationCode({ locale, code, minutes: CODE_MINUTES })
    : accountExists({ locale, name: name ?? "", site: site() });
  return deliver(event.eventId, event.userId, email, document);
}

/** Welcomes a person whose address was just verified. */
export async function mailWelcome(event: { eventId: string; userId: string }): Promise<Told> {
  return tell(event.eventId, event.userId, ({ locale, name }) => welcome({ locale, name, site: site() }));
}

export type OrderNews = {
  readonly kind: OrderEmailKind;
  readonly to: "buyer" | "seller";
  /** Said only while the order is still there: a reminder that comes late must not tell someone to ship again. */
  readonly whileIn?: string;
};

/** Tells one party of an order of one thing. The event carries ids; the facts are read when the mail is written. */
export async function mailOrderNews(
  news: OrderNews,
  event: { eventId: string; orderId: string },
): Promise<Told> {
  const order = await getOrderForNotification(context(event.eventId), { orderId: event.orderId });
  if (news.whileIn && order.status !== news.whileIn) return SKIPPED;
  const userId = news.to === "buyer" ? order.buyerId : order.sellerId;
  return tell(event.eventId, userId, ({ locale, name }) =>
    aboutOrder({ kind: news.kind, locale, name, site: site(), order }),
  );
}

async function tell(
  eventId: string,
  userId: string,
  write: (person: ContactView) => EmailDocument,
): Promise<Told> {
  const person = await getContact(context(eventId), { userId });
  return person ? deliver(eventId, userId, person.email, write(person)) : SKIPPED;
}

async function deliver(eventId: string, userId: string, to: string, document: EmailDocument): Promise<Told> {
  const mail = await renderEmail(document);
  return deliverEmail(context(eventId), { eventId, userId, to, ...mail });
}

function context(eventId: string) {
  return workflowContext("notifications", eventId);
}

function site(): string {
  return env().APP_URL.replace(/\/$/, "");
}
