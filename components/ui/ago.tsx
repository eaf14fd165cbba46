import { formatTime } from "./timestamp";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long ago in words ("5 minutes ago"), within twelve hours; the time of the day for what is older. */
export function formatAgo(at: Date, now: Date, locale: string, timeZone: string): string {
  const past = Math.max(0, now.getTime() - at.getTime());
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (past < MINUTE_MS) return words.format(0, "second");
  if (past < HOUR_MS) return words.format(-Math.floor(past / MINUTE_MS), "minute");
  if (past < 12 * HOUR_MS) return words.format(-Math.floor(past / HOUR_MS), "hour");
  return formatTime(at, "time", locale, timeZone);
}

/** A moment by its distance from now, for a list that says the day above; whoever listens hears it in full. */
export function Ago({
  at,
  now,
  locale,
  timeZone,
}: {
  at: Date;
  now: Date;
  locale: string;
  timeZone: string;
}) {
  const full = formatTime(at, "dateTime", locale, timeZone);
  return (
    <time dateTime={at.toISOString()} title={full}>
      <span aria-hidden>{formatAgo(at, now, locale, timeZone)}</span>
      <span className="sr-only">{full}</span>
    </time>
  );
}
