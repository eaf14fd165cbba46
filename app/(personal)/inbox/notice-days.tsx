import { tilePhoto } from "@/app/_server/listing-view";
import { noticeHref, noticeText, noticeValues } from "@/app/_server/notice-view";
import { NoticePicture } from "@/components/inbox/notice-picture";
import { NoticeRow, type NoticeRowView } from "@/components/inbox/notice-row";
import { PutAway } from "@/components/inbox/put-away";
import { Ago } from "@/components/ui/ago";
import { formatTime } from "@/components/ui/timestamp";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import type { NoticeKind, NoticeView } from "@/lib/notifications/contract";
import { markReadAction } from "./actions";
import { byDay, type Day } from "./by-day";

/** The zone in which these pages tell the time. */
const TIME_ZONE = "Europe/Berlin";

/** After these it is for the reader to do something by the day that is named. */
const MY_TURN: ReadonlySet<NoticeKind> = new Set(["placed", "sold", "shipReminder", "delivered"]);

type Props = {
  readonly notices: readonly NoticeView[];
  readonly now: Date;
  readonly locale: Locale;
  /** What the forms send along, to come back to this part of the list. */
  readonly back: Readonly<Record<string, string>>;
};

/** Notices under the days on which they came. */
export function NoticeDays({ notices, now, locale, back }: Props) {
  const unreadWord = wordsFor(locale, "notices")("isUnread");
  return byDay(notices, now, TIME_ZONE).map((day) => (
    <section key={day.date} aria-labelledby={`day-${day.date}`} className="mb-10">
      <h2 id={`day-${day.date}`} className="mb-2 text-xs font-strong text-ink-2">
        {dayName(day, now, locale)}
      </h2>
      <ul className="border-b">
        {day.items.map((notice) => (
          <NoticeRow key={notice.id} row={toRow(notice, now, locale, back)} unreadWord={unreadWord} />
        ))}
      </ul>
    </section>
  ));
}

function dayName({ near, date, items }: Day<NoticeView>, now: Date, locale: Locale): string {
  if (near) return wordsFor(locale, "notices")(near);
  const style = date.startsWith(String(now.getUTCFullYear())) ? "day" : "date";
  return items[0] ? formatTime(items[0].at, style, locale, TIME_ZONE) : "";
}

function toRow(notice: NoticeView, now: Date, locale: Locale, back: Props["back"]): NoticeRowView {
  const t = wordsFor(locale, "notices");
  const { photoKey, dueAt } = notice.facts;
  return {
    id: notice.id,
    href: noticeHref(notice.path, locale),
    unread: !notice.read,
    picture: <NoticePicture kind={notice.kind} photo={photoKey ? tilePhoto(photoKey) : null} />,
    sentence: t.rich(`kind.${notice.kind}`, {
      ...noticeValues(notice, locale),
      name: (name) => <bdi>{name}</bdi>,
    }),
    meta: (
      <>
        <Ago at={notice.at} now={now} locale={locale} timeZone={TIME_ZONE} />
        {/* A day that is over calls for nothing. */}
        {dueAt && dueAt > now && (
          <>
            {" "}
            ·{" "}
            {t(MY_TURN.has(notice.kind) ? "yourTurn" : "by", {
              when: formatTime(dueAt, "dateTime", locale, TIME_ZONE),
            })}
          </>
        )}
      </>
    ),
    away: (
      <PutAway
        action={markReadAction}
        hidden={{ ...back, id: notice.id }}
        label={t("markOne", { about: noticeText(notice, locale) })}
      />
    ),
  };
}
