import { formatTime, type TimeStyle } from "@/components/ui/timestamp";
import type { Locale } from "@/lib/kernel/locale";

/** The zone in which these pages tell the time; the sellers' working days are counted there too. */
const TIME_ZONE = "Europe/Berlin";

/** A moment in words; a dash for what has no moment. */
export function when(at: Date | null, locale: Locale, style: TimeStyle = "dateTime"): string {
  return at ? formatTime(at, style, locale, TIME_ZONE) : "–";
}
