import { accountExists } from "@/emails/account-exists";
import { renderEmail } from "@/emails/render";
import { verificationCode } from "@/emails/verification-code";
import { CODE_MINUTES } from "@/lib/accounts/contract";
import { getCodeMessage } from "@/lib/accounts/queries/get-code-message";
import { deliverEmail } from "@/lib/notifications/tasks/deliver-email";
import { siteAddress, type Told } from "./messages";
import { workflowContext } from "./run";

type CodeEvent = { eventId: string; challengeId: string; userId: string; codeVersion: number };

/**
 * Mails a code, or the notice in its place. The one message that is not made of events: the code is derived in here
 * and leaves by mail alone, never in an event or a result. So it is sent where accounts are.
 */
export async function mailCode(event: CodeEvent): Promise<Told> {
  const context = workflowContext("accounts", event.eventId);
  const message = await getCodeMessage(context, event);
  if (!message) return { state: "skipped" };
  const { email, name, locale, code } = message;
  const document = code
    ? verificationCode({ locale, code, minutes: CODE_MINUTES })
    : accountExists({ locale, name: name ?? "", site: siteAddress() });
  const { eventId, userId } = event;
  return deliverEmail(context, { eventId, userId, to: email, ...(await renderEmail(document)) });
}
