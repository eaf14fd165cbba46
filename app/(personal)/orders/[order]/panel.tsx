import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/kernel/locale";
import type { OrderView } from "@/lib/orders/contract";
import type { Stage } from "./stage";

export type PanelProps = { readonly order: OrderView; readonly stage: Stage; readonly locale: Locale };

/** What the act box says to one side at one stage. */
export type Panel = {
  readonly turn: string;
  readonly tone?: "accent" | "warn" | "plain";
  readonly say: ReactNode;
  readonly buttons?: ReactNode;
  readonly money?: ReactNode;
};

/** What every act sends along: the order, where to come back to, and a key that makes a second click harmless. */
export function hiddenFor(order: OrderView): Record<string, string> {
  return { orderId: order.id, page: order.shortId, idempotencyKey: randomUUID() };
}

export function bold(words: ReactNode): ReactNode {
  return <b>{words}</b>;
}
