import { randomUUID } from "node:crypto";
import { addressOf, type Email, type EmailStatus } from "./message";
import { invalidField, missingField, ResendError } from "./resend-error";

const MAX_RECIPIENTS = 50;

/** Checks the body of a sending as Resend does and makes the email of it. */
export function parseEmail(body: unknown): Email {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw invalidField("The request body must be a JSON object.");
  }
  const fields = body as Record<string, unknown>;
  const from = textField(fields, "from");
  if (!from) throw missingField("from");
  if (!isMailbox(from)) throw invalidField(formatMessage("from"));
  const to = mailboxes(fields, "to");
  if (to.length === 0) throw missingField("to");
  if (to.length > MAX_RECIPIENTS)
    throw invalidField(`Too many recipients: \`to\` takes up to ${MAX_RECIPIENTS}.`);
  const subject = textField(fields, "subject");
  if (!subject) throw missingField("subject");
  const html = textField(fields, "html");
  const text = textField(fields, "text");
  if (html === null && text === null) throw invalidField("Missing `html` or `text` field.");
  for (const name of ["scheduled_at", "template", "topic_id"]) {
    if (fields[name] !== undefined && fields[name] !== null) {
      throw new ResendError(501, "application_error", `\`${name}\` is not implemented by the local mailbox.`);
    }
  }
  return {
    kind: "email",
    id: randomUUID(),
    at: new Date().toISOString(),
    from,
    to,
    cc: mailboxes(fields, "cc"),
    bcc: mailboxes(fields, "bcc"),
    replyTo: mailboxes(fields, "reply_to"),
    subject,
    html,
    text,
    headers: headersOf(fields.headers),
    tags: tagsOf(fields.tags),
    attachments: attachmentsOf(fields.attachments),
    status: statusFor(to),
  };
}

/** Resend's own test addresses, with or without a label: `bounced+x@resend.dev`. */
function statusFor(to: readonly string[]): EmailStatus {
  for (const status of ["bounced", "complained", "suppressed"] as const) {
    const magic = new RegExp(`^${status}(\\+[^@]*)?@resend\\.dev$`);
    if (to.some((mailbox) => magic.test(addressOf(mailbox)))) return status;
  }
  return "delivered";
}

function textField(fields: Record<string, unknown>, name: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw invalidField(`The \`${name}\` field must be a string.`);
  return value;
}

function mailboxes(fields: Record<string, unknown>, name: string): string[] {
  const value = fields[name];
  if (value === undefined || value === null) return [];
  const list = Array.isArray(value) ? value : [value];
  return list.map((mailbox) => {
    if (typeof mailbox !== "string" || !isMailbox(mailbox)) throw invalidField(formatMessage(name));
    return mailbox;
  });
}

function isMailbox(text: string): boolean {
  const isOneLine = !/[\r\n]/.test(text);
  return (
    isOneLine && text.length <= 320 && /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/.test(addressOf(text))
  );
}

function formatMessage(name: string): string {
  return `Invalid \`${name}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`;
}

function headersOf(value: unknown): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value))
    throw invalidField("The `headers` field must be an object.");
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}

function tagsOf(value: unknown): Email["tags"] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalidField("The `tags` field must be an array.");
  return value.map((tag) => {
    const { name, value: text } = (tag ?? {}) as Record<string, unknown>;
    const isTag = (part: unknown): part is string =>
      typeof part === "string" && /^[A-Za-z0-9_-]{1,256}$/.test(part);
    if (!isTag(name) || !isTag(text)) {
      throw invalidField("Tags should only contain ASCII letters, numbers, underscores, or dashes.");
    }
    return { name, value: text };
  });
}

function attachmentsOf(value: unknown): Email["attachments"] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalidField("The `attachments` field must be an array.");
  return value.map((attachment) => {
    const { filename, content } = (attachment ?? {}) as Record<string, unknown>;
    if (typeof filename !== "string" || typeof content !== "string") {
      throw new ResendError(422, "invalid_attachment", "Attachment must have a `filename` and `content`.");
    }
    return { filename, bytes: Buffer.from(content, "base64").length };
  });
}
