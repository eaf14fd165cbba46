import { isSystem } from "@/lib/kernel/actor";
import { emailProvider } from "@/lib/platform/providers/email/provider";
import { task } from "@/lib/platform/task";
import { DeliverEmailInput } from "../contract";
import { deliverOnce } from "./deliver-once";

/** A workflow tells one person of one event by email, once, however often it is run. */
export const deliverEmail = task({
  name: "notifications.deliverEmail",
  input: DeliverEmailInput,
  allow: isSystem,
  run({ input, ctx }): Promise<{ state: "sent" | "failed" }> {
    const { to, subject, html, text, ...key } = input;
    return deliverOnce(ctx, { ...key, channel: "email" }, async (idempotencyKey) =>
      (await emailProvider()).send({ to, subject, html, text, kind: key.kind, idempotencyKey }),
    );
  },
});
