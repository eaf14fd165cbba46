import { isSystem } from "@/lib/kernel/actor";
import { smsProvider } from "@/lib/platform/providers/sms/provider";
import { task } from "@/lib/platform/task";
import { DeliverSmsInput } from "../contract";
import { deliverOnce } from "./deliver-once";

/**
 * A workflow tells one person of one event by text message. The trade knows no idempotency keys: a process that dies
 * between the provider's answer and its writing down sends the same text once more.
 */
export const deliverSms = task({
  name: "notifications.deliverSms",
  input: DeliverSmsInput,
  allow: isSystem,
  run({ input, ctx }): Promise<{ state: "sent" | "failed" }> {
    const { to, body, ...key } = input;
    return deliverOnce(ctx, { ...key, channel: "sms" }, async () => (await smsProvider()).send({ to, body }));
  },
});
