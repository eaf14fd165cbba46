import { accountExists } from "@/emails/account-exists";
import { renderEmail } from "@/emails/render";
import { signInCode } from "@/emails/sign-in-code";
import { verificationCode } from "@/emails/verification-code";
import { CODE_MINUTES } from "@/lib/accounts/contract";
import { getCodeMessage } from "@/lib/accounts/queries/get-code-message";
import { deliverEmail } from "@/lib/notifications/tasks/deliver-email";
import { siteAddress, type Told } from "./messages";
import { workflowContext } from "./run";

type CodeEvent = { eventId: string; challengeId: string; userId: string | null; codeVersion: number };

/**
 * Mails a code, or the notice in its place. The one message that is not made of events: the code is derived in here
 * and leaves by mail alone, never in an event or a result. So it is sent where accounts are.
 */
export async function mailCode(event: CodeEvent): Promise<Told> {
  const context = workflowContext("accounts", event.eventId);
  const message = await getCodeMessage(context, event);
  const { eventId, userId } = event;
  if (!message || !userId) return { state: "skipped" };
  const { email, name, locale, code, purpose } = message;
  const mailOf = purpose === "sign_in" ? signInCode : verificationCode;
  const document = code
    ? mailOf({ locale, code, minutes: CODE_MINUTES })
    : accountExists({ locale, name: name ?? "", site: siteAddress() });
  return deliverEmail(context, { eventId, userId, to: email, ...(await renderEmail(document)) });
}
