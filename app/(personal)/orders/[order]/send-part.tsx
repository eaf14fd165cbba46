import { ShipForm } from "@/components/order-page/ship-form";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import { CARRIERS, type OrderView } from "@/lib/orders/contract";
import { shipAction } from "./actions";
import { hiddenFor } from "./panel";

/** The seller's form for what was sent; `quiet` while another act beside it comes first. */
export function SendPart({ order, locale, quiet }: { order: OrderView; locale: Locale; quiet?: boolean }) {
  const t = wordsFor(locale, "order");
  return (
    <ShipForm
      action={shipAction}
      hidden={hiddenFor(order)}
      variant={quiet ? "secondary" : "primary"}
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
