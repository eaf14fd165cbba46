import { z } from "zod";
import { idSchema } from "@/lib/kernel/ids";

const Channel = z.enum(["email", "sms"]);

/** What a message is about, such as `order-paid`: the same word in the code, the provider's statistics and the row. */
const Kind = z
  .string()
  .max(60)
  .regex(/^[a-z]+(-[a-z]+)*$/);

/** Which message: one event, one person, one channel. */
export const DeliveryKey = z.object({
  eventId: z.string().min(1).max(100),
  userId: idSchema<"user">(),
  channel: Channel,
  kind: Kind,
});

export const DeliverEmailInput = DeliveryKey.omit({ channel: true }).extend({
  to: z.email(),
  subject: z.string().min(1).max(300),
  html: z.string().min(1),
  text: z.string().min(1),
});

/** `again`: not now; the claim is given back for the next try. */
export const RecordDeliveryInput = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("sent"), deliveryId: z.string(), providerId: z.string().nullable() }),
  z.object({ outcome: z.literal("failed"), deliveryId: z.string(), reason: z.string().max(300) }),
  z.object({ outcome: z.literal("again"), deliveryId: z.string() }),
]);

/** `claimed`: the caller, and nobody else for a minute, sends. `settled`: it was sent, or refused for good. */
export type PlannedDelivery =
  | { outcome: "claimed"; deliveryId: string }
  | { outcome: "busy" }
  | { outcome: "settled"; state: "sent" | "failed" };
