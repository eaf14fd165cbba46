const DAY = { weekday: "short", day: "numeric", month: "long" } as const;
const CLOCK = { hour: "2-digit", minute: "2-digit" } as const;

const STYLES = {
  date: [{ day: "numeric", month: "long", year: "numeric" }],
  day: [DAY],
  dateTime: [DAY, CLOCK],
  time: [CLOCK],
} as const satisfies Record<string, readonly Intl.DateTimeFormatOptions[]>;

export type TimeStyle = keyof typeof STYLES;

/** English here is that of Europe: 17 March, 19:04. */
function regionOf(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}

/** A moment in words, in the reader's language and zone: "Tue 17 March, 19:04". */
export function formatTime(at: Date, style: TimeStyle, locale: string, timeZone: string): string {
  const format = (part: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regionOf(locale), { ...part, timeZone }).format(at);
  return STYLES[style].map(format).join(", ");
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
