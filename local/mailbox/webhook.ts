import { createHmac, randomUUID } from "node:crypto";
import type { Email } from "./message";

const RETRY_AFTER_MS = [500, 2_000, 10_000, 60_000];

/** Where Resend's events go, and the `whsec_…` secret that signs them. */
export interface WebhookTarget {
  url: string;
  secret: string;
}

/** Tells the app what became of each email, signed as Resend signs and tried again when it does not answer 2xx. */
export class Webhook {
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(private readonly target: WebhookTarget | undefined) {}

  tell(email: Email): void {
    if (!this.target) return;
    const events = email.status === "suppressed" ? ["suppressed"] : ["sent", email.status];
    for (const event of events) {
      const body = JSON.stringify({
        type: `email.${event}`,
        created_at: email.at,
        data: dataOf(email, event),
      });
      void this.deliver(this.target, `msg_${randomUUID()}`, body, 0);
    }
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  private async deliver(target: WebhookTarget, id: string, body: string, attempt: number): Promise<void> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const headers = {
      "content-type": "application/json",
      "svix-id": id,
      "svix-timestamp": timestamp,
      "svix-signature": `v1,${sign(target.secret, `${id}.${timestamp}.${body}`)}`,
    };
    const signal = AbortSignal.timeout(15_000);
    const answer = await fetch(target.url, { method: "POST", headers, body, signal }).catch(() => undefined);
    await answer?.body?.cancel();
    const wait = RETRY_AFTER_MS[attempt];
    if (answer?.ok || wait === undefined) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.deliver(target, id, body, attempt + 1);
    }, wait);
    this.timers.add(timer.unref());
  }
}

function sign(secret: string, text: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return createHmac("sha256", key).update(text).digest("base64");
}

function dataOf(email: Email, event: string) {
  const tags = Object.fromEntries(email.tags.map((tag) => [tag.name, tag.value]));
  const bounce = {
    type: "Permanent",
    subType: "General",
    message: "The recipient's mailbox does not exist.",
  };
  return {
    email_id: email.id,
    created_at: email.at,
    from: email.from,
    to: email.to,
    subject: email.subject,
    tags,
    ...(event === "bounced" ? { bounce } : {}),
  };
}
