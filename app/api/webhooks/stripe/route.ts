import { problemResponse } from "@/app/_server/problem";
import { readBody } from "@/app/_server/read-body";
import { systemActor } from "@/lib/kernel/actor";
import { Failure } from "@/lib/kernel/failure";
import { recordWebhook } from "@/lib/payments/commands/record-webhook";
import { paymentFailure } from "@/lib/payments/contract";
import { metrics } from "@/lib/platform/metrics/metrics";
import { SignatureError } from "@/lib/platform/providers/payments/port";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";

/** Stripe's own messages stay far below this, in bytes. */
const MAX_BODY = 512 * 1024;

function count(outcome: "taken" | "repeated" | "refused" | "failed"): void {
  metrics().webhooks.inc({ provider: "stripe", outcome });
}

/** Takes the payment provider's messages: the signature over the raw body is checked first, then one command. */
export async function POST(request: Request): Promise<Response> {
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  try {
    const raw = await readBody(request, MAX_BODY);
    const event = (await paymentProvider()).readWebhook(raw, request.headers.get("stripe-signature") ?? "");
    const { taken } = await recordWebhook({ actor: systemActor("stripe"), requestId }, event);
    count(taken ? "taken" : "repeated");
    return Response.json({ received: true });
  } catch (error) {
    const refused = error instanceof SignatureError || (error instanceof Failure && error.kind === "invalid");
    count(refused ? "refused" : "failed");
    // The vendor's guide asks for 400 here, so that a wrong secret shows as such on its dashboard.
    if (error instanceof SignatureError)
      return problemResponse(paymentFailure("bad_signature"), requestId, 400);
    return problemResponse(error, requestId);
  }
}
