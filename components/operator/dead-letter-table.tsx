import type { ReactNode } from "react";
import { wordsFor } from "@/components/words";
import { type Column, Table } from "../ui/table";
import { Timestamp } from "../ui/timestamp";

/** Work that gave up, as an operator reads it. */
export type DeadLetterRow = {
  readonly id: string;
  /** The workflow that gave up. */
  readonly source: string;
  readonly eventName: string;
  readonly error: string;
  /** What it was given, as indented text. */
  readonly payload: string;
  readonly failedAt: Date;
  /** The button to run it again, or what became of it. */
  readonly act: ReactNode;
};

/** What gave up, why, when, with what, and the way to run it again. */
export function DeadLetterTable({
  rows,
  locale,
  timeZone,
}: {
  rows: readonly DeadLetterRow[];
  locale: string;
  timeZone: string;
}) {
  const t = wordsFor(locale, "operator");
  const columns: Column<DeadLetterRow>[] = [
    { key: "what", header: t("letters.what"), lead: true, cell: (row) => <What row={row} locale={locale} /> },
    {
      key: "event",
      header: t("letters.event"),
      cell: (row) => <code className="text-xs md:whitespace-nowrap">{row.eventName}</code>,
    },
    {
      key: "when",
      header: t("letters.when"),
      cell: (row) => (
        <Timestamp
          at={row.failedAt}
          locale={locale}
          timeZone={timeZone}
          className="num text-ink-2 md:whitespace-nowrap"
        />
      ),
    },
    { key: "act", header: t("letters.act"), cell: (row) => row.act },
  ];
  return <Table caption={t("letters.title")} columns={columns} rows={rows} keyOf={(row) => row.id} />;
}

function What({ row, locale }: { row: DeadLetterRow; locale: string }) {
  const t = wordsFor(locale, "operator");
  return (
    <div className="grid min-w-0 gap-1">
      <p className="font-strong wrap-anywhere">{row.source}</p>
      <p className="text-pretty text-ink-2 wrap-anywhere">{row.error}</p>
      <details className="min-w-0 text-xs">
        <summary className="underlined inline-flex min-h-6 cursor-pointer items-center">
          {t("letters.payload")}
        </summary>
        {/* Focusable, because it scrolls: without that a keyboard could not read the end of a line. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
        <pre tabIndex={0} className="mt-2 max-h-80 max-w-prose overflow-auto rounded-ctl bg-sunk p-3">
          {row.payload}
        </pre>
      </details>
    </div>
  );
}
