import { PREFERENCE_YEARS } from "@/components/shell/preference-cookies";
import { ACCOUNTS_KEEP_DAYS, CODE_MINUTES, RESET_MINUTES, SESSION_DAYS } from "@/lib/accounts/contract";
import { MAX_PRICE, MIN_PRICE } from "@/lib/catalogue/contract";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney, money } from "@/lib/kernel/money";
import { UNUSED_PHOTO_DAYS } from "@/lib/media/contract";
import { NOTICES_KEEP_DAYS } from "@/lib/notifications/contract";
import { DEADLINES, type Fees } from "@/lib/orders/contract";
import { PLATFORM_KEEP_DAYS } from "@/lib/platform/retention/purge";

export type Figures = Readonly<Record<string, string | number>>;

/** The figures that the texts of help and law name, from where the rules themselves take them. */
export function fixedFigures(locale: Locale): Figures {
  const [remindFirst, remindSecond] = DEADLINES.remindWorkingDays;
  return {
    payMinutes: DEADLINES.payMinutes,
    cancelHours: DEADLINES.cancelHours,
    remindFirst,
    remindSecond,
    shipDays: DEADLINES.shipWorkingDays,
    acceptDays: DEADLINES.acceptDays,
    untrackedDays: DEADLINES.untrackedDays,
    scanDays: DEADLINES.scanDays,
    minPrice: formatMoney(MIN_PRICE, locale, { short: true }),
    maxPrice: formatMoney(MAX_PRICE, locale, { short: true }),
    sessionDays: SESSION_DAYS.absolute,
    idleDays: SESSION_DAYS.idle,
    deviceDays: ACCOUNTS_KEEP_DAYS.devices,
    endedDays: ACCOUNTS_KEEP_DAYS.endedSessions,
    codeMinutes: CODE_MINUTES,
    codeDays: ACCOUNTS_KEEP_DAYS.codes,
    unverifiedDays: ACCOUNTS_KEEP_DAYS.unverified,
    limitDays: PLATFORM_KEEP_DAYS.rateLimits,
    keyDays: PLATFORM_KEEP_DAYS.idempotencyKeys,
    eventDays: PLATFORM_KEEP_DAYS.publishedEvents,
    photoDays: UNUSED_PHOTO_DAYS,
    noticeRead: NOTICES_KEEP_DAYS.read,
    noticeUnread: NOTICES_KEEP_DAYS.unread,
    cookieYears: PREFERENCE_YEARS,
    linkMinutes: RESET_MINUTES,
  };
}

/** What a sale costs, in words: `kind` says which of rate and minimum there is to speak of. */
export function feeFigures({ commissionBps, minimumMinor }: Fees, locale: Locale): Figures {
  const kinds = { rate: commissionBps > 0, minimum: minimumMinor > 0 };
  return {
    kind: kinds.rate ? (kinds.minimum ? "both" : "rate") : kinds.minimum ? "flat" : "none",
    rate: formatRate(commissionBps, locale),
    minimum: formatMoney(money(minimumMinor, MIN_PRICE.currency), locale),
  };
}

/** "8 %", "7.25 %", never broken before the sign. */
export function formatRate(basisPoints: number, locale: Locale): string {
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(basisPoints / 100)}\u00a0%`;
}
