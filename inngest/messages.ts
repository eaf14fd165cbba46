import type { EmailDocument } from "@/emails/document";
import type { OrderEmailKind } from "@/emails/order/kinds";
import { aboutOrder } from "@/emails/order/order-email";
import { passwordChangedMail } from "@/emails/password-changed";
import { renderEmail } from "@/emails/render";
import { welcome } from "@/emails/welcome";
import type { Contact, Side } from "@/lib/notifications/contract";
import { getContact } from "@/lib/notifications/queries/get-contact";
import { getOrderMessage } from "@/lib/notifications/queries/get-order-message";
import { deliverEmail } from "@/lib/notifications/tasks/deliver-email";
import { env } from "@/lib/platform/env";
import { workflowContext } from "./run";

/** What became of a message. `skipped`: by now there is nothing to say. */
export type Told = { readonly state: "sent" | "failed" | "skipped" };

/** Welcomes a person whose address was just verified. */
export async function mailWelcome(event: { eventId: string; userId: string }): Promise<Told> {
  const person = await getContact(context(event.eventId), { userId: event.userId });
  const { locale, name } = person;
  return deliver(event.eventId, person, welcome({ locale, name, site: siteAddress() }));
}

/** Tells a person that their password is another one: if it was not them, this is how they learn of it. */
export async function mailPasswordChanged(event: { eventId: string; userId: string }): Promise<Told> {
  const person = await getContact(context(event.eventId), { userId: event.userId });
  const { locale, name } = person;
  return deliver(event.eventId, person, passwordChangedMail({ locale, name, site: siteAddress() }));
}

type Mail = { readonly kind: OrderEmailKind; readonly to: Side; readonly whileIn?: string };

/** Tells one side of an order of one thing, of the facts that events have told so far. */
export async function mailOrderNews(mail: Mail, event: { eventId: string; orderId: string }): Promise<Told> {
  const { order, ...sides } = await getOrderMessage(context(event.eventId), { orderId: event.orderId });
  if (mail.whileIn && order.status !== mail.whileIn) return { state: "skipped" };
  const person = sides[mail.to];
  const { locale, name } = person;
  const document = aboutOrder({ kind: mail.kind, locale, name, site: siteAddress(), order });
  return deliver(event.eventId, person, document);
}

async function deliver(eventId: string, person: Contact, document: EmailDocument): Promise<Told> {
  const mail = await renderEmail(document);
  return deliverEmail(context(eventId), { eventId, userId: person.userId, to: person.email, ...mail });
}

function context(eventId: string) {
  return workflowContext("notifications", eventId);
}

/** Where links in mails lead, without a slash at the end. */
export function siteAddress(): string {
  return env().APP_URL.replace(/\/$/, "");
}
