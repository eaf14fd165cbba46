/** Time rules work on UTC instants and elapsed durations; a zone matters only where people count days. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function addMs(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}

export function addSeconds(at: Date, n: number): Date {
  return addMs(at, n * 1000);
}

export function addMinutes(at: Date, n: number): Date {
  return addMs(at, n * MINUTE);
}

export function addHours(at: Date, n: number): Date {
  return addMs(at, n * HOUR);
}

/** Adds n times 24 hours of elapsed time (not calendar days). */
export function addDays(at: Date, n: number): Date {
  return addMs(at, n * DAY);
}

/** True once the deadline has come: at the very instant counts as come. */
export function hasCome(deadline: Date, now: Date): boolean {
  return deadline.getTime() <= now.getTime();
}

/** Whole seconds until then, begun ones counted; 0 once it has come. */
export function secondsUntil(at: Date, now: Date): number {
  return Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 1000));
}

/** The weekday in a zone, 0 = Sunday … 6 = Saturday. */
function weekdayIn(at: Date, timeZone: string): number {
  const name = new Intl.DateTimeFormat("en-US", { weekday: "short", timeZone }).format(at);
  return ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].indexOf(name);
}

/**
 * Adds n working days (Monday to Friday in the given IANA zone), keeping the time elapsed in the day.
 * Weekends only: public holidays differ by region and are left to the generous count.
 */
export function addWorkingDays(at: Date, n: number, timeZone: string): Date {
  let day = at;
  let left = n;
  while (left > 0) {
    day = addDays(day, 1);
    const weekday = weekdayIn(day, timeZone);
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}
