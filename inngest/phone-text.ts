import { emailWords } from "@/emails/words";
import { CODE_MINUTES } from "@/lib/accounts/contract";
import { getPhoneCodeMessage } from "@/lib/accounts/queries/get-phone-code-message";
import { deliverSms } from "@/lib/notifications/tasks/deliver-sms";
import type { Told } from "./messages";
import { workflowContext } from "./run";

type CodeEvent = { eventId: string; proofId: string; userId: string; codeVersion: number };

/** Sends a code as a text message: derived in here, it leaves by that alone, never in an event or a result. */
export async function textPhoneCode(event: CodeEvent): Promise<Told> {
  const context = workflowContext("accounts", event.eventId);
  const message = await getPhoneCodeMessage(context, event);
  if (!message) return { state: "skipped" };
  const { phone: to, locale, code } = message;
  const { eventId, userId } = event;
  // Said first, so that it is read in a preview; and what a stranger on the telephone would have to talk one out of.
  const body = emailWords(locale)("text.code", { code, minutes: CODE_MINUTES });
  return deliverSms(context, { eventId, userId, kind: "phone-code", to, body });
}
