import { toProblem } from "@/app/_server/problem";
import { systemActor } from "@/lib/kernel/actor";
import { Failure, requestFailure } from "@/lib/kernel/failure";
import { recordWebhook } from "@/lib/payments/commands/record-webhook";
import { paymentFailure } from "@/lib/payments/contract";
import { SignatureError } from "@/lib/platform/providers/payments/port";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";

/** Stripe's own messages stay below this, in bytes. */
const MAX_BODY = 512 * 1024;

/** Takes the payment provider's messages: the signature over the raw body is checked first, then one command. */
export async function POST(request: Request): Promise<Response> {
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  try {
    const raw = await request.text();
    if (raw.length > MAX_BODY)
      throw requestFailure("invalid", { fields: { body: { code: "too_big", message: "is too large" } } });
    const event = (await paymentProvider()).readWebhook(raw, request.headers.get("stripe-signature") ?? "");
    await recordWebhook({ actor: systemActor("stripe"), requestId }, event);
    return Response.json({ received: true });
  } catch (error) {
    const known = error instanceof SignatureError ? paymentFailure("bad_signature") : error;
    const { status, code, message } = toProblem(known, requestId);
    const body = { type: "about:blank", title: code, status, detail: message, code, requestId };
    const headers = { "content-type": "application/problem+json" };
    return Response.json(body, {
      status: known instanceof Failure && known.code === "bad_signature" ? 400 : status,
      headers,
    });
  }
}
