import { newDevice } from "@/emails/new-device";
import { renderEmail } from "@/emails/render";
import { getNewDeviceMessage } from "@/lib/accounts/queries/get-new-device-message";
import { deliverEmail } from "@/lib/notifications/tasks/deliver-email";
import { siteAddress, type Told } from "./messages";
import { workflowContext } from "./run";

/**
 * Mails a person that they were signed in on a new device. Device and place are read here and leave by mail alone; so
 * it is sent where accounts are, as a code is.
 */
export async function mailNewDevice(event: { eventId: string; session: string }): Promise<Told> {
  const context = workflowContext("accounts", event.eventId);
  const message = await getNewDeviceMessage(context, event);
  if (!message) return { state: "skipped" };
  const { userId, email, name, locale, ...facts } = message;
  const mail = await renderEmail(newDevice({ locale, name, site: siteAddress(), facts }));
  return deliverEmail(context, { eventId: event.eventId, userId, to: email, ...mail });
}
