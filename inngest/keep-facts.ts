import type { z } from "zod";
import { noteContact } from "@/lib/notifications/commands/note-contact";
import { noteOrder } from "@/lib/notifications/commands/note-order";
import type { NoteContactInput, NoteOrderInput } from "@/lib/notifications/contract";
import type { WorkflowData } from "./client";
import { workflowContext } from "./run";

type Told<Schema extends z.ZodType> = WorkflowData<Partial<z.input<Schema>>>;

/**
 * Keeps what an event itself tells of a person or an order. Whoever is to tell of the event does this first, and so
 * need not wait for another workflow to have done it. An event from before it told anything is passed over.
 */
export async function keepFacts(
  data: Told<typeof NoteContactInput> & Told<typeof NoteOrderInput>,
): Promise<void> {
  const ctx = workflowContext("notifications", data.eventId);
  const { userId, contact, orderId, buyerId, sellerId, facts } = data;
  if (userId && contact) await noteContact(ctx, { userId, contact });
  if (orderId && buyerId && sellerId && facts) await noteOrder(ctx, { orderId, buyerId, sellerId, facts });
}
