import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody, sendJson } from "./http";
import type { MessageLog } from "./message-log";
import type { TestFailures } from "./test-failures";
import { TwilioError } from "./twilio-error";
import { parseSms, smsResource } from "./twilio-message";

const MAX_BODY_BYTES = 64 * 1024;

/** What the Twilio side needs. */
export interface TwilioSide {
  accountSid: string;
  authToken: string;
  log: MessageLog;
  failures: TestFailures;
}

/** Twilio's interface: send a text message, look one up. */
export function twilioApi(side: TwilioSide) {
  const base = `/2010-04-01/Accounts/${side.accountSid}/Messages`;

  async function send(request: IncomingMessage): Promise<unknown> {
    const raw = await readBody(request, MAX_BODY_BYTES);
    if (raw === undefined) throw new TwilioError(413, 20413, "The request is too large.");
    const sms = parseSms(new URLSearchParams(raw.toString("utf8")));
    const failure = side.failures.take("sms", [sms.to]);
    if (failure?.how === "refuse") throw refusal(failure.status);
    if (failure?.how === "bounce") {
      sms.status = "undelivered";
      // 30003: the handset could not be reached.
      sms.errorCode = 30003;
    }
    await side.log.add({ messages: [sms] });
    if (failure?.how === "lose") throw refusal(failure.status);
    return smsResource(sms, side.accountSid, "queued");
  }

  function lookUp(path: string): unknown {
    const id = /^\/([^/]+)\.json$/.exec(path.slice(base.length))?.[1] ?? "";
    const sms = path.startsWith(`${base}/`) ? side.log.find(id) : undefined;
    if (sms?.kind !== "sms")
      throw new TwilioError(404, 20404, `The requested resource ${path} was not found`);
    return smsResource(sms, side.accountSid);
  }

  /** Answers Twilio's paths; says whether this was one. */
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> => {
    if (!path.startsWith("/2010-04-01/")) return false;
    try {
      checkCredentials(request.headers.authorization, `${side.accountSid}:${side.authToken}`);
      if (request.method === "POST" && path === `${base}.json`) sendJson(response, 201, await send(request));
      else if (request.method === "GET") sendJson(response, 200, lookUp(path));
      else throw new TwilioError(404, 20404, `The requested resource ${path} was not found`);
    } catch (error) {
      if (!(error instanceof TwilioError)) throw error;
      sendJson(response, error.status, error.toJSON());
    }
    return true;
  };
}

function checkCredentials(authorization: string | undefined, credentials: string): void {
  const encoded = /^Basic (.+)$/.exec(authorization ?? "")?.[1] ?? "";
  const hash = (text: string | Buffer) => createHash("sha256").update(text).digest();
  if (!timingSafeEqual(hash(Buffer.from(encoded, "base64")), hash(credentials))) {
    throw new TwilioError(401, 20003, "Authenticate");
  }
}

function refusal(status: number): TwilioError {
  if (status === 429) return new TwilioError(429, 20429, "Too Many Requests");
  return new TwilioError(status, status < 500 ? 20001 : 20500, "Refused on request.");
}
