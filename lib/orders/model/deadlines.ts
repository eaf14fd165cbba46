import { addDays, addHours, addMinutes, addWorkingDays } from "@/lib/kernel/time";
import { DEADLINES } from "../contract";

/** Where the seller's working days are counted until a setting says otherwise. */
export const DEFAULT_TIME_ZONE = "Europe/Berlin";

export function paymentDeadline(placedAt: Date): Date {
  return addMinutes(placedAt, DEADLINES.payMinutes);
}

export function shipDeadline(paidAt: Date, timeZone: string): Date {
  return addWorkingDays(paidAt, DEADLINES.shipWorkingDays, timeZone);
}

/** When the next reminder is due after so many have been sent; null when no more come. */
export function reminderAfter(sent: number, paidAt: Date, timeZone: string): Date | null {
  const days = DEADLINES.remindWorkingDays[sent];
  return days === undefined ? null : addWorkingDays(paidAt, days, timeZone);
}

/** Until when the buyer may think better of it. */
export function cancelDeadline(paidAt: Date): Date {
  return addHours(paidAt, DEADLINES.cancelHours);
}

/** The buyer's time to look at what arrived. */
export function acceptDeadline(deliveredAt: Date): Date {
  return addDays(deliveredAt, DEADLINES.acceptDays);
}

/** Nobody can see a parcel without a number arrive: the sale completes by itself some time after it was sent. */
export function untrackedDeadline(shippedAt: Date): Date {
  return addDays(shippedAt, DEADLINES.untrackedDays);
}

/** A parcel that no scanner saw for a long time is looked at by an operator. */
export function scanDeadline(lastSeenAt: Date): Date {
  return addDays(lastSeenAt, DEADLINES.scanDays);
}
