import type { Locale } from "@/app/_server/locale";
import { ShipForm } from "@/components/order-page/ship-form";
import { wordsFor } from "@/components/words";
import { CARRIERS } from "@/lib/orders/contract";
import { shipAction } from "./actions";

/** The seller's form for what was sent. */
export function SendPart({ locale, hidden }: { locale: Locale; hidden: Readonly<Record<string, string>> }) {
  const t = wordsFor(locale, "order");
  return (
    <ShipForm
      action={shipAction}
      hidden={hidden}
      carriers={CARRIERS.map((carrier) => ({ value: carrier, label: t(`carriers.${carrier}`) }))}
      words={{
        carrier: t("page.acts.carrier"),
        choose: t("page.acts.choose"),
        number: t("page.acts.number"),
        numberHint: t("page.acts.numberHint"),
        without: t("page.acts.without"),
        withoutHint: t("page.acts.withoutHint"),
        act: t("page.acts.ship"),
        busy: t("page.acts.shipping"),
      }}
    />
  );
}
