import { ActForm } from "@/components/order-page/act-form";
import { Disclosure } from "@/components/order-page/disclosure";
import { wordsFor } from "@/components/words";
import { giveUpAction } from "./actions";
import { hiddenFor, type PanelProps } from "./panel";

/** Letting an unpaid order go takes two steps, and says what follows. */
export function GiveUpPart({ order, locale }: PanelProps) {
  const t = wordsFor(locale, "order");
  return (
    <Disclosure label={t("page.acts.giveUp")} variant="tertiary">
      <p className="max-w-prose text-pretty">{t("page.acts.giveUpWhy")}</p>
      <ActForm
        action={giveUpAction}
        hidden={hiddenFor(order)}
        variant="danger"
        label={t("page.acts.giveUpNow")}
        busyLabel={t("page.acts.givingUp")}
      />
    </Disclosure>
  );
}
