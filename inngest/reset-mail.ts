import { passwordReset } from "@/emails/password-reset";
import { renderEmail } from "@/emails/render";
import { RESET_MINUTES } from "@/lib/accounts/contract";
import { getResetMessage } from "@/lib/accounts/queries/get-reset-message";
import { deliverEmail } from "@/lib/notifications/tasks/deliver-email";
import { siteAddress, type Told } from "./messages";
import { workflowContext } from "./run";

/** Mails a link to a new password. Like a code, its token is derived in here and leaves by mail alone. */
export async function mailResetLink(event: { eventId: string; resetId: string }): Promise<Told> {
  const { eventId } = event;
  const context = workflowContext("accounts", eventId);
  const message = await getResetMessage(context, event);
  if (!message) return { state: "skipped" };
  const { userId, email, locale, token } = message;
  const href = `${siteAddress()}/reset/open?token=${token}`;
  const mail = await renderEmail(passwordReset({ locale, href, minutes: RESET_MINUTES }));
  return deliverEmail(context, { eventId, userId, to: email, ...mail });
}
