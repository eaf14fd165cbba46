import { ActForm } from "@/components/order-page/act-form";
import { ButtonLink } from "@/components/ui/button";
import { wordsFor } from "@/components/words";
import { formatMoney } from "@/lib/kernel/money";
import { when } from "../when";
import { acceptAction, payAction } from "./actions";
import { CancelPart } from "./cancel-part";
import { GiveUpPart } from "./give-up-part";
import { otherOf } from "./head";
import { bold, hiddenFor, type Panel, type PanelProps } from "./panel";

/** What the buyer reads and can do at each stage; null when there is nothing left to say. */
export function buyerPanel(props: PanelProps): Panel | null {
  const { order, stage, locale } = props;
  const t = wordsFor(locale, "order");
  const other = otherOf(order);
  const amount = formatMoney(order.terms.total, locale);
  const nothing = t("page.turn.none");
  const yours = (due: Date | null) => t("page.turn.yours", { when: when(due, locale) });
  switch (stage) {
    case "pay":
      return {
        turn: yours(order.paymentDueAt),
        tone: "accent",
        say: t("page.say.pay", { when: when(order.paymentDueAt, locale) }),
        buttons: (
          <>
            <ActForm
              action={payAction}
              hidden={hiddenFor(order)}
              label={t("page.acts.pay", { amount })}
              busyLabel={t("page.acts.paying")}
            />
            {order.acts.includes("giveUp") && <GiveUpPart {...props} />}
          </>
        ),
      };
    case "confirming":
    case "lapsing":
      return { turn: nothing, say: t(`page.say.${stage}`) };
    case "paid":
    case "confirmed": {
      const due = when(order.shipDueAt, locale);
      const wait = t("page.say.waitSend", { other, when: due });
      const until = order.cancelUntil && t("page.say.mayCancel", { when: when(order.cancelUntil, locale) });
      return {
        turn: t("page.turn.theirs", { other, when: due }),
        say: until ? `${wait} ${until}` : wait,
        buttons: order.acts.includes("cancel") ? <CancelPart {...props} /> : undefined,
        money: <Held {...props} />,
      };
    }
    case "shipped":
    case "stalled":
      return {
        turn:
          stage === "stalled" ? t("page.turn.late") : order.acceptDueAt ? yours(order.acceptDueAt) : nothing,
        tone: stage === "stalled" ? "warn" : order.acceptDueAt ? "accent" : "plain",
        say:
          stage === "stalled"
            ? t("page.say.stalled")
            : order.trackingNumber
              ? t("page.say.onItsWay", { other })
              : t("page.say.untracked"),
        buttons: <AcceptPart {...props} />,
        money: <Held {...props} />,
      };
    case "delivered":
      return {
        turn: yours(order.acceptDueAt),
        tone: "accent",
        say: t("page.say.look", { other }),
        buttons: <AcceptPart {...props} />,
        money: <Held {...props} />,
      };
    case "expired":
      return {
        turn: nothing,
        say: t("page.say.gone"),
        buttons: <ButtonLink href="/search">{t("page.acts.another")}</ButtonLink>,
      };
    default:
      return null;
  }
}

function AcceptPart({ order, locale }: PanelProps) {
  const t = wordsFor(locale, "order");
  return (
    <ActForm
      action={acceptAction}
      hidden={hiddenFor(order)}
      label={t("page.acts.accept")}
      busyLabel={t("page.acts.accepting")}
    />
  );
}

/** That the money is held, and what happens when nothing is heard. */
function Held({ order, locale }: PanelProps) {
  const t = wordsFor(locale, "order");
  const values = { amount: formatMoney(order.terms.total, locale), other: otherOf(order), b: bold };
  return order.acceptDueAt
    ? t.rich("page.money.hold", { ...values, when: when(order.acceptDueAt, locale) })
    : t.rich("page.money.holdOpen", values);
}
