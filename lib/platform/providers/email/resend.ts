import { type ErrorResponse, Resend } from "resend";
import { requestFailure } from "@/lib/kernel/failure";
import { env } from "../../env";
import { log } from "../../log";
import type { EmailProvider, SendResult } from "./port";

/** Faults of the message itself: sending it again would be refused again. */
const REFUSALS = new Set<string>([
  "validation_error",
  "missing_required_field",
  "invalid_parameter",
  "invalid_attachment",
  "invalid_region",
]);

/** Well below the minute for which a delivery is claimed. */
const TIMEOUT_MS = 10_000;

/** Sends through Resend. */
export const resendProvider: EmailProvider = {
  async send({ kind, idempotencyKey, ...email }) {
    const { RESEND_API_KEY, RESEND_BASE_URL, EMAIL_FROM } = env();
    const resend = new Resend(RESEND_API_KEY, RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL } : {});
    const { data, error } = await resend.emails.send(
      { ...email, from: EMAIL_FROM, tags: [{ name: "kind", value: kind }] },
      { idempotencyKey, signal: AbortSignal.timeout(TIMEOUT_MS) },
    );
    return error ? judge(error) : { outcome: "accepted", providerId: data.id };
  },
};

function judge(error: ErrorResponse): SendResult {
  // The key is known with another body: an earlier try got through, its answer was lost, and the words of a retry
  // may differ (a date, a figure). The person has their email.
  if (error.name === "invalid_idempotent_request") return { outcome: "accepted", providerId: null };
  if (REFUSALS.has(error.name)) return { outcome: "refused", reason: error.name };
  log.warn(
    { provider: "resend", code: error.name, status: error.statusCode ?? undefined },
    "email was not taken",
  );
  throw requestFailure("unavailable");
}
