import { addDays, addHours, addMinutes, addWorkingDays } from "@/lib/kernel/time";

/** Where the seller's working days are counted until a setting says otherwise. */
export const DEFAULT_TIME_ZONE = "Europe/Berlin";

/** In working days after paying: when the seller is reminded, and when the order is called off. */
const REMIND_AFTER = [1, 3] as const;
const SHIP_WITHIN = 5;

export function paymentDeadline(placedAt: Date): Date {
  return addMinutes(placedAt, 15);
}

export function shipDeadline(paidAt: Date, timeZone: string): Date {
  return addWorkingDays(paidAt, SHIP_WITHIN, timeZone);
}

/** When the next reminder is due after so many have been sent; null when no more come. */
export function reminderAfter(sent: number, paidAt: Date, timeZone: string): Date | null {
  const days = REMIND_AFTER[sent];
  return days === undefined ? null : addWorkingDays(paidAt, days, timeZone);
}

/** Until when the buyer may think better of it. */
export function cancelDeadline(paidAt: Date): Date {
  return addHours(paidAt, 1);
}

/** The buyer's time to look at what arrived. */
export function acceptDeadline(deliveredAt: Date): Date {
  return addDays(deliveredAt, 3);
}

/** Nobody can see a parcel without a number arrive: the sale completes by itself two weeks after it was sent. */
export function untrackedDeadline(shippedAt: Date): Date {
  return addDays(shippedAt, 14);
}

/** A parcel that no scanner saw for three weeks is looked at by an operator. */
export function scanDeadline(lastSeenAt: Date): Date {
  return addDays(lastSeenAt, 21);
}
