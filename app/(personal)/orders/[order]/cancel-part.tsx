import { ActForm } from "@/components/order-page/act-form";
import { Disclosure } from "@/components/order-page/disclosure";
import { wordsFor } from "@/components/words";
import { cancelAction } from "./actions";
import { otherOf } from "./head";
import { hiddenFor, type PanelProps } from "./panel";

/** Calling off takes two steps, and says what follows. The seller chooses whether the thing is listed again. */
export function CancelPart({ order, locale }: PanelProps) {
  const t = wordsFor(locale, "order");
  const buys = order.viewer === "buyer";
  const tick = { name: "relist", label: t("page.acts.relistToo"), hint: t("page.acts.relistTooHint") };
  return (
    <Disclosure label={t("page.acts.cancel")} variant={buys ? "secondary" : "tertiary"}>
      <p className="max-w-prose text-pretty">
        {t(buys ? "page.acts.cancelBuyer" : "page.acts.cancelSeller", { other: otherOf(order) })}
      </p>
      <ActForm
        action={cancelAction}
        hidden={hiddenFor(order)}
        variant="danger"
        label={t("page.acts.cancelNow")}
        busyLabel={t("page.acts.cancelling")}
        {...(buys ? {} : { tick })}
      />
    </Disclosure>
  );
}
