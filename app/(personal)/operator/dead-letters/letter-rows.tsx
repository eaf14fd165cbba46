import { DeadLetterTable } from "@/components/operator/dead-letter-table";
import { ActForm } from "@/components/order-page/act-form";
import { formatTime } from "@/components/ui/timestamp";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import type { DeadLetterView } from "@/lib/platform/dead-letters/list";
import { rerunAction } from "./actions";

/** The operators' own zone: the marketplace is run from here. */
const TIME_ZONE = "Europe/Berlin";

/** Dead letters as a table, each with its button until it was pressed. */
export function LetterRows({ letters, locale }: { letters: readonly DeadLetterView[]; locale: Locale }) {
  const rows = letters.map((letter) => ({
    ...letter,
    payload: JSON.stringify(letter.payload, null, 2),
    act: <Act letter={letter} locale={locale} />,
  }));
  return <DeadLetterTable rows={rows} locale={locale} timeZone={TIME_ZONE} />;
}

function Act({ letter, locale }: { letter: DeadLetterView; locale: Locale }) {
  const t = wordsFor(locale, "operator");
  if (letter.rerunAt) {
    const at = formatTime(letter.rerunAt, "dateTime", locale, TIME_ZONE);
    return <span className="num text-ink-2">{t("letters.rerunAt", { when: at })}</span>;
  }
  if (!letter.canRunAgain) return <span className="text-ink-2">{t("letters.scheduled")}</span>;
  return (
    <ActForm
      action={rerunAction}
      hidden={{ id: letter.id }}
      label={t("letters.rerun")}
      busyLabel={t("letters.rerunning")}
      variant="secondary"
    />
  );
}
