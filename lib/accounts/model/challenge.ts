import { addHours, addMinutes, addSeconds, hasCome, secondsUntil } from "@/lib/kernel/time";
import { accountFailure, CODE_MINUTES } from "../contract";

/** Wrong guesses that one code survives; the database holds to the same number. */
export const MAX_TRIES = 5;
/** How long new codes can be asked for before the sign-up has to start again. */
const RENEWABLE_HOURS = 24;

/** Seconds to wait after the first, second … code was sent. Later ones wait as long as the last. */
const COOL_DOWN_SECONDS = [30, 60, 120, 300, 900, 3600] as const;

/** When the code that is sent now runs out, and when the next one may be asked for. `sends` counts this one. */
export function codeTimes(now: Date, sends: number): { expiresAt: Date; resendAt: Date } {
  const wait = COOL_DOWN_SECONDS[Math.min(sends, COOL_DOWN_SECONDS.length) - 1] ?? COOL_DOWN_SECONDS[0];
  return { expiresAt: addMinutes(now, CODE_MINUTES), resendAt: addSeconds(now, wait) };
}

/** A challenge made before this instant can no longer be renewed. */
export function renewableSince(now: Date): Date {
  return addHours(now, -RENEWABLE_HOURS);
}

/** Whoever asks before the cool-down has passed is told how long it still is: at least a second. */
export function tooSoon(resendAt: Date, now: Date) {
  return accountFailure("resend_too_soon", { params: { seconds: Math.max(1, secondsUntil(resendAt, now)) } });
}

type Open = { readonly usedAt: Date | null; readonly expiresAt: Date; readonly tries: number };

/** Whether the code that was sent last can still be typed. */
export function isOpen(challenge: Open, now: Date): boolean {
  return challenge.usedAt === null && challenge.tries < MAX_TRIES && !hasCome(challenge.expiresAt, now);
}

/** An address as shown to whoever asked for a code: enough to recognise one's own. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const name = [...email.slice(0, at)];
  const shown = name.length > 3 ? 2 : 1;
  return `${name.slice(0, shown).join("")}•••${email.slice(at)}`;
}
