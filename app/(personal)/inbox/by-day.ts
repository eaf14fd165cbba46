export type Day<Item> = {
  /** The date where the reader's day begins, such as 2026-11-25. */
  readonly date: string;
  readonly near: "today" | "yesterday" | null;
  readonly items: readonly Item[];
};

const DAY_MS = 86_400_000;

/** Divides a list that is sorted by time into the days of a time zone, as many as there are; the order stays. */
export function byDay<Item extends { readonly at: Date }>(
  items: readonly Item[],
  now: Date,
  timeZone: string,
): Day<Item>[] {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  const today = format.format(now);
  // The day before by the calendar: by the clock, a day in spring or autumn is not 24 hours.
  const yesterday = new Date(Date.parse(today) - DAY_MS).toISOString().slice(0, 10);
  const days: { date: string; near: Day<Item>["near"]; items: Item[] }[] = [];
  for (const item of items) {
    const date = format.format(item.at);
    const near = date === today ? "today" : date === yesterday ? "yesterday" : null;
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else days.push({ date, near, items: [item] });
  }
  return days;
}
