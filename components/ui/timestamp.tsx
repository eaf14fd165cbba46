const STYLES = {
  date: { day: "numeric", month: "long", year: "numeric" },
  day: { weekday: "short", day: "numeric", month: "long" },
  dateTime: { weekday: "short", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" },
  time: { hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeStyle = keyof typeof STYLES;

/** A moment in words, in the reader's language and zone. */
export function formatTime(at: Date, style: TimeStyle, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone }).format(at);
}

/** A moment that machines can read too. The zone is given, so that server and browser write the same. */
export function Timestamp({
  at,
  locale,
  timeZone,
  style = "dateTime",
  className,
}: {
  at: Date | string;
  locale: string;
  timeZone: string;
  style?: TimeStyle;
  className?: string;
}) {
  const moment = typeof at === "string" ? new Date(at) : at;
  return (
    <time dateTime={moment.toISOString()} className={className}>
      {formatTime(moment, style, locale, timeZone)}
    </time>
  );
}
