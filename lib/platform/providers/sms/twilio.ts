import twilio from "twilio";
import { requestFailure } from "@/lib/kernel/failure";
import { env } from "../../env";
import { log } from "../../log";
import type { SmsProvider } from "./port";

const TIMEOUT_MS = 10_000;

/** Twilio's SDK has no setting for its address; this client sends the very same request to another one. */
class ElsewhereClient extends twilio.RequestClient {
  constructor(private readonly base: string) {
    super({ timeout: TIMEOUT_MS });
  }
  override request: twilio.RequestClient["request"] = (options) => {
    const { pathname, search } = new URL(options.uri);
    return super.request({ ...options, uri: new URL(pathname + search, this.base).href });
  };
}

/** Sends through Twilio. */
export const twilioProvider: SmsProvider = {
  async send({ to, body }) {
    const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_API_URL, TWILIO_FROM } = env();
    const httpClient = TWILIO_API_URL
      ? new ElsewhereClient(TWILIO_API_URL)
      : new twilio.RequestClient({ timeout: TIMEOUT_MS });
    try {
      const client = twilio(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, { httpClient });
      const { sid } = await client.messages.create({ to, body, from: TWILIO_FROM });
      return { outcome: "accepted", providerId: sid };
    } catch (error) {
      const { status, code } = (error ?? {}) as { status?: unknown; code?: unknown };
      // 400 is about the message: a number that cannot be, a landline, someone who said STOP.
      if (status === 400) return { outcome: "refused", reason: String(code) };
      log.warn(
        {
          provider: "twilio",
          code: String(code ?? "network"),
          ...(typeof status === "number" ? { status } : {}),
        },
        "text message was not taken",
      );
      throw requestFailure("unavailable");
    }
  },
};
