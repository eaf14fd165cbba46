import { toProblem } from "@/app/_server/problem";
import { systemActor } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import { recordWebhook } from "@/lib/payments/commands/record-webhook";
import { paymentFailure } from "@/lib/payments/contract";
import { SignatureError } from "@/lib/platform/providers/payments/port";
import { paymentProvider } from "@/lib/platform/providers/payments/provider";
import { readRaw } from "./read-raw";

/** Stripe's own messages stay far below this, in bytes. */
const MAX_BODY = 512 * 1024;

/** Takes the payment provider's messages: the signature over the raw body is checked first, then one command. */
export async function POST(request: Request): Promise<Response> {
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  try {
    const raw = await readRaw(request, MAX_BODY);
    if (raw === null)
      throw requestFailure("invalid", { fields: { body: { code: "too_big", message: "is too large" } } });
    const event = (await paymentProvider()).readWebhook(raw, request.headers.get("stripe-signature") ?? "");
    await recordWebhook({ actor: systemActor("stripe"), requestId }, event);
    return Response.json({ received: true });
  } catch (error) {
    // The vendor's guide asks for 400 here, so that a wrong secret shows as such on its dashboard.
    if (error instanceof SignatureError) return problem(paymentFailure("bad_signature"), requestId, 400);
    return problem(error, requestId);
  }
}

function problem(error: unknown, id: string, as?: number): Response {
  const { status: known, code, message, fields, requestId } = toProblem(error, id);
  const status = as ?? known;
  const body = { type: "about:blank", title: code, status, detail: message, code, requestId, fields };
  return Response.json(body, { status, headers: { "content-type": "application/problem+json" } });
}
