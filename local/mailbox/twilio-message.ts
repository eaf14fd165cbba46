import { randomBytes } from "node:crypto";
import type { Sms } from "./message";
import { TwilioError } from "./twilio-error";

const MAX_BODY_CHARACTERS = 1600;

// The numbers that Twilio itself keeps for tests.
const MAGIC_TO: Record<string, [number, string]> = {
  "+15005550001": [21211, "is not a valid phone number."],
  "+15005550002": [21612, "cannot be reached from this sender."],
  "+15005550003": [21408, "lies in a region that this account may not send to."],
  "+15005550004": [21610, "has unsubscribed."],
  "+15005550009": [21614, "is not a mobile number."],
};
const MAGIC_FROM: Record<string, [number, string]> = {
  "+15005550001": [21212, "is not a valid phone number."],
  "+15005550007": [21606, "is not a phone number of this account."],
  "+15005550008": [21611, "has a full queue."],
};

/** Checks the form of a sending as Twilio does and makes the message of it. */
export function parseSms(form: URLSearchParams): Sms {
  const to = form.get("To") ?? "";
  const from = form.get("From") ?? "";
  const body = form.get("Body") ?? "";
  if (to === "") throw new TwilioError(400, 21604, "A 'To' phone number is required.");
  if (from === "") throw new TwilioError(400, 21603, "A 'From' phone number is required.");
  if (body === "") throw new TwilioError(400, 21602, "Message body is required.");
  if (body.length > MAX_BODY_CHARACTERS) {
    throw new TwilioError(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
  }
  checkNumber("To", to, 21211, MAGIC_TO);
  checkNumber("From", from, 21212, MAGIC_FROM);
  const id = `SM${randomBytes(16).toString("hex")}`;
  return {
    kind: "sms",
    id,
    at: new Date().toISOString(),
    from,
    to,
    body,
    status: "delivered",
    errorCode: null,
  };
}

function checkNumber(
  field: string,
  number: string,
  code: number,
  magic: Record<string, [number, string]>,
): void {
  if (!/^\+[1-9]\d{6,14}$/.test(number)) {
    throw new TwilioError(400, code, `The '${field}' number ${number} is not a valid phone number.`);
  }
  const [magicCode, reason] = magic[number] ?? [];
  if (magicCode) throw new TwilioError(400, magicCode, `The '${field}' number ${number} ${reason}`);
}

/** The message as Twilio's API shows it; right after sending it is only queued. */
export function smsResource(
  sms: Sms,
  accountSid: string,
  status: string = sms.status,
): Record<string, unknown> {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${sms.id}`;
  const date = new Date(sms.at).toUTCString().replace("GMT", "+0000");
  return {
    sid: sms.id,
    account_sid: accountSid,
    api_version: "2010-04-01",
    body: sms.body,
    date_created: date,
    date_updated: date,
    date_sent: status === "queued" ? null : date,
    direction: "outbound-api",
    error_code: status === "queued" ? null : sms.errorCode,
    error_message: null,
    from: sms.from,
    messaging_service_sid: null,
    num_media: "0",
    num_segments: String(Math.ceil(sms.body.length / 153)),
    price: null,
    price_unit: "USD",
    status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: sms.to,
    uri: `${uri}.json`,
  };
}
