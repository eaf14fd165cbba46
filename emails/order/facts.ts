import type { Money } from "@/lib/kernel/money";

/** What a message about an order may tell its two parties. */
export type OrderFacts = {
  readonly shortId: string;
  readonly number: string;
  readonly title: string;
  readonly quantity: number;
  readonly total: Money;
  readonly payout: Money;
  readonly buyerName: string;
  readonly sellerName: string;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly shipDueAt: Date | null;
  readonly acceptDueAt: Date | null;
  readonly cancelledBy: string | null;
  readonly completedBy: string | null;
  readonly timeZone: string;
};
