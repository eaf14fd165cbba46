import { addDays, addMinutes, hasCome } from "@/lib/kernel/time";

/** A session ends this long after it was opened, whatever happens. */
const ABSOLUTE_DAYS = 60;
/** … and this long after it was last used. */
const IDLE_DAYS = 14;
/** `last_seen_at` is written at most this often: a page view is no reason for a write. */
const TOUCH_MINUTES = 5;

type Session = { readonly expiresAt: Date; readonly lastSeenAt: Date; readonly revokedAt: Date | null };

export function sessionEnd(openedAt: Date): Date {
  return addDays(openedAt, ABSOLUTE_DAYS);
}

/** Whether the session still lets its owner in. */
export function isLive(session: Session, now: Date): boolean {
  return (
    session.revokedAt === null &&
    !hasCome(session.expiresAt, now) &&
    !hasCome(addDays(session.lastSeenAt, IDLE_DAYS), now)
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
