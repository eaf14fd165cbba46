import { BellOff, CheckCheck } from "lucide-react";
import type { Metadata } from "next";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { RefreshOn } from "@/components/live/refresh-on";
import { ActForm } from "@/components/order-page/act-form";
import { Main, PageHead } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ShowMore } from "@/components/ui/pagination";
import { Segmented } from "@/components/ui/segmented";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import { countUnread } from "@/lib/notifications/queries/count-unread";
import { listNotices } from "@/lib/notifications/queries/list-notices";
import { now } from "@/lib/platform/clock";
import { markAllReadAction } from "./actions";
import { inboxPath } from "./inbox-path";
import { NoticeDays } from "./notice-days";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "notices")("title") };
}

/** Everything that this person was told, newest first. Seeing the list reads nothing: opening a notice does. */
export default async function InboxPage({ searchParams }: Props) {
  const [ctx, locale, { cursor: mark, show }] = await Promise.all([
    requireUser("/inbox"),
    requestLocale(),
    searchParams,
  ]);
  const cursor = typeof mark === "string" ? mark.slice(0, 512) : undefined;
  const onlyUnread = show === "unread";
  const [page, { unread }] = await Promise.all([
    listNotices(ctx, { unread: onlyUnread, ...(cursor ? { cursor } : {}) }),
    countUnread(ctx, {}),
  ]);
  const t = wordsFor(locale, "notices");
  const newest = page.items[0];
  const back = { ...(onlyUnread ? { show: "unread" } : {}), ...(cursor ? { cursor } : {}) };
  const segments = [
    { label: t("all"), href: inboxPath({ unread: false }), current: !onlyUnread },
    { label: t("unread", { count: unread }), href: inboxPath({ unread: true }), current: onlyUnread },
  ];
  return (
    <Main>
      <RefreshOn about="notices" />
      <div className="mx-auto max-w-3xl">
        <PageHead title={t("title")} lead={t("lead")} />
        <div className="mb-8 flex flex-wrap items-center justify-between gap-4">
          <Segmented label={t("filter")} segments={segments} />
          {unread > 0 && newest && !cursor && (
            <ActForm
              action={markAllReadAction}
              hidden={{ ...back, upTo: newest.id }}
              label={t("markAll")}
              busyLabel={t("marking")}
              variant="tertiary"
            />
          )}
        </div>
        {newest ? (
          <NoticeDays notices={page.items} now={now()} locale={locale} back={back} />
        ) : (
          <NothingHere onlyUnread={onlyUnread} locale={locale} />
        )}
        <ShowMore
          href={page.nextCursor ? inboxPath({ unread: onlyUnread, cursor: page.nextCursor }) : null}
          label={t("older")}
        />
      </div>
    </Main>
  );
}

function NothingHere({ onlyUnread, locale }: { onlyUnread: boolean; locale: Locale }) {
  const t = wordsFor(locale, "notices");
  if (onlyUnread) {
    return (
      <EmptyState
        icon={CheckCheck}
        title={t("readTitle")}
        action={<ButtonLink href={inboxPath({ unread: false })}>{t("readAct")}</ButtonLink>}
      >
        {t("readLead")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={BellOff}
      title={t("emptyTitle")}
      action={<ButtonLink href="/search">{t("emptyAct")}</ButtonLink>}
    >
      {t("emptyLead")}
    </EmptyState>
  );
}
