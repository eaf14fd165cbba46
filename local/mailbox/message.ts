/** An email as it was accepted. */
export interface Email {
  kind: "email";
  id: string;
  at: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  html: string | null;
  text: string | null;
  headers: Record<string, string>;
  tags: { name: string; value: string }[];
  attachments: { filename: string; bytes: number }[];
  status: EmailStatus;
}

/** What became of an email, as Resend's `last_event` says it. */
export type EmailStatus = "delivered" | "bounced" | "complained" | "suppressed";

/** A text message as it was accepted. */
export interface Sms {
  kind: "sms";
  id: string;
  at: string;
  from: string;
  to: string;
  body: string;
  status: "delivered" | "undelivered";
  errorCode: number | null;
}

/** Anything that was 'sent' to a person. */
export type Message = Email | Sms;

/** Everyone a message goes to. */
export function recipientsOf(message: Message): string[] {
  return message.kind === "sms" ? [message.to] : [...message.to, ...message.cc, ...message.bcc];
}

/** `Ann <ann@example.com>` → `ann@example.com`, in lower case. */
export function addressOf(mailbox: string): string {
  return (/<([^>]*)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase();
}

/** The one-time code in a message, if it has exactly one number of six digits. */
export function codeIn(message: Message): string | undefined {
  const text = message.kind === "sms" ? message.body : `${message.subject}\n${message.text ?? ""}`;
  const codes = new Set(text.match(/(?<![\d.,#-])\d{6}(?![\d.,-]*\d)/g));
  return codes.size === 1 ? [...codes][0] : undefined;
}
