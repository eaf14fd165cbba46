import { ActBox } from "@/components/order/act-box";
import { ActForm } from "@/components/order-page/act-form";
import { wordsFor } from "@/components/words";
import { deliverAction } from "./actions";
import { buyerPanel } from "./buyer-panel";
import { hiddenFor, type Panel, type PanelProps } from "./panel";
import { sellerPanel } from "./seller-panel";

/** Whose turn it is, until when, what can be done, and where the money is. Nothing when all is said and done. */
export function ActPanel(props: PanelProps) {
  const panel = { buyer: buyerPanel, seller: sellerPanel, operator: operatorPanel }[props.order.viewer](
    props,
  );
  if (!panel) return null;
  return (
    <ActBox turn={panel.turn} tone={panel.tone ?? "plain"} buttons={panel.buttons} money={panel.money}>
      {panel.say}
    </ActBox>
  );
}

function operatorPanel({ order, locale }: PanelProps): Panel | null {
  if (!order.acts.includes("deliver")) return null;
  const t = wordsFor(locale, "order");
  return {
    turn: t("page.turn.operator"),
    tone: "warn",
    say: t("page.say.operatorShipped"),
    buttons: (
      <ActForm
        action={deliverAction}
        hidden={hiddenFor(order)}
        label={t("page.acts.deliver")}
        busyLabel={t("page.acts.delivering")}
      />
    ),
  };
}
