import { addDays, addMinutes, hasCome } from "@/lib/kernel/time";
import { SESSION_DAYS } from "../contract";

/** `last_seen_at` is written at most this often: a page view is no reason for a write. */
const TOUCH_MINUTES = 5;

type Session = { readonly expiresAt: Date; readonly lastSeenAt: Date; readonly revokedAt: Date | null };

export function sessionEnd(openedAt: Date): Date {
  return addDays(openedAt, SESSION_DAYS.absolute);
}

/** Whether the session still lets its owner in. */
export function isLive(session: Session, now: Date): boolean {
  return (
    session.revokedAt === null &&
    !hasCome(session.expiresAt, now) &&
    !hasCome(addDays(session.lastSeenAt, SESSION_DAYS.idle), now)
  );
}

/** Sessions seen last before this instant are due for a touch. */
export function touchedBefore(now: Date): Date {
  return addMinutes(now, -TOUCH_MINUTES);
}

/** Whether this use of the session is worth writing down. */
export function touchDue(session: Session, now: Date): boolean {
  return session.lastSeenAt.getTime() < touchedBefore(now).getTime();
}
