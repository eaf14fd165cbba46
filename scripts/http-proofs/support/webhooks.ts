import Stripe from "stripe";
import type { TestStand } from "../../stand/test-stand";

type ProviderEvent = { id: string; type: string; data: { object: Record<string, unknown> } };

/** Sends the provider's messages to the app, signed as the provider signs them, as often and in the order one likes. */
export class Webhooks {
  constructor(private readonly stand: TestStand) {}

  /** What the provider has to say about one payment page, oldest first. */
  async about(sessionId: string): Promise<ProviderEvent[]> {
    const { STRIPE_API_URL, STRIPE_SECRET_KEY } = this.stand.stack.environment;
    const answer = await fetch(`${STRIPE_API_URL}/v1/events?limit=100`, {
      headers: { authorization: `Bearer ${STRIPE_SECRET_KEY}` },
    });
    const { data } = (await answer.json()) as { data: ProviderEvent[] };
    const session = data.find((event) => event.data.object.id === sessionId);
    const intent = session?.data.object.payment_intent;
    return data
      .filter(({ data: { object } }) => object.id === sessionId || (intent && belongsTo(object, intent)))
      .reverse();
  }

  /** The same news under an id of its own, with another type: a message that contradicts the others. */
  contradicting(event: ProviderEvent, type: string): ProviderEvent {
    return { ...event, id: `evt_${type.replace(/\W/g, "_")}_${event.id.slice(-8)}`, type };
  }

  async send(event: ProviderEvent): Promise<number> {
    const payload = JSON.stringify(event);
    const secret = this.stand.stack.environment.STRIPE_WEBHOOK_SECRET ?? "";
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
    const answer = await fetch(`${this.stand.app.url}/api/webhooks/stripe`, {
      method: "POST",
      body: payload,
      headers: { "stripe-signature": signature, "content-type": "application/json" },
    });
    return answer.status;
  }
}

function belongsTo(object: Record<string, unknown>, intent: unknown): boolean {
  return object.id === intent || object.payment_intent === intent;
}
