import { ActForm } from "@/components/order-page/act-form";
import { wordsFor } from "@/components/words";
import { formatMoney } from "@/lib/kernel/money";
import { when } from "../when";
import { confirmAction, relistAction } from "./actions";
import { CancelPart } from "./cancel-part";
import { otherOf } from "./head";
import { bold, hiddenFor, type Panel, type PanelProps } from "./panel";
import { SendPart } from "./send-part";

/** What the seller reads and can do at each stage; null when there is nothing left to say. */
export function sellerPanel(props: PanelProps): Panel | null {
  const { order, stage, locale } = props;
  const t = wordsFor(locale, "order");
  const other = otherOf(order);
  const payout = formatMoney(order.terms.payout, locale);
  const at = (due: Date | null) => when(due, locale);
  const money = t.rich("page.money.holdSeller", { amount: payout, other, b: bold });
  switch (stage) {
    case "confirming":
    case "waitPay":
      return {
        turn: t("page.turn.theirs", { other, when: at(order.paymentDueAt) }),
        say: t("page.say.waitPay", { other, when: at(order.paymentDueAt) }),
      };
    case "paid":
      return {
        turn: t("page.turn.yours", { when: at(order.shipDueAt) }),
        tone: "accent",
        say: t("page.say.send", { other }),
        buttons: (
          <>
            <ActForm
              action={confirmAction}
              hidden={hiddenFor(order)}
              label={t("page.acts.confirm")}
              busyLabel={t("page.acts.confirming", { other })}
            />
            <CancelPart {...props} />
            <div className="mt-4 grid w-full gap-4 border-t pt-6">
              <h3 className="font-strong">{t("page.acts.sent")}</h3>
              <SendPart order={order} locale={locale} quiet />
            </div>
          </>
        ),
        money,
      };
    case "confirmed":
      return {
        turn: t("page.turn.yours", { when: at(order.shipDueAt) }),
        tone: "accent",
        say: t("page.say.sendConfirmed"),
        buttons: (
          <>
            <div className="w-full">
              <SendPart order={order} locale={locale} />
            </div>
            <CancelPart {...props} />
          </>
        ),
        money,
      };
    case "shipped":
      return { turn: t("page.turn.none"), say: t("page.say.onItsWaySeller", { other, payout }), money };
    case "stalled":
      return { turn: t("page.turn.late"), tone: "warn", say: t("page.say.stalled"), money };
    case "delivered":
      return {
        turn: t("page.turn.theirs", { other, when: at(order.acceptDueAt) }),
        say: t("page.say.wait", { other, when: at(order.acceptDueAt) }),
        money,
      };
    case "cancelled":
      if (!order.acts.includes("relist")) return null;
      return {
        turn: t("page.turn.yoursOpen"),
        tone: "accent",
        say: t("page.say.relist"),
        buttons: (
          <ActForm
            action={relistAction}
            hidden={hiddenFor(order)}
            label={t("page.acts.relist")}
            busyLabel={t("page.acts.relisting")}
          />
        ),
      };
    default:
      return null;
  }
}
