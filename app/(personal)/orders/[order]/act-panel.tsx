import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import type { Locale } from "@/app/_server/locale";
import { ActBox } from "@/components/order/act-box";
import { ActForm } from "@/components/order-page/act-form";
import { Disclosure } from "@/components/order-page/disclosure";
import { ButtonLink } from "@/components/ui/button";
import { wordsFor } from "@/components/words";
import { formatMoney } from "@/lib/kernel/money";
import type { OrderView } from "@/lib/orders/contract";
import { when } from "../when";
import { acceptAction, cancelAction, confirmAction, deliverAction, payAction, relistAction } from "./actions";
import { otherOf } from "./head";
import { SendPart } from "./send-part";
import type { Stage } from "./stage";

export type PanelProps = { order: OrderView; stage: Stage; locale: Locale };

type Panel = {
  turn: string;
  tone?: "accent" | "warn" | "plain";
  say: ReactNode;
  buttons?: ReactNode;
  money?: ReactNode;
};

/** Whose turn it is, until when, what can be done, and where the money is. Nothing when all is said and done. */
export function ActPanel(props: PanelProps) {
  const panel = panelOf(props);
  if (!panel) return null;
  return (
    <ActBox turn={panel.turn} tone={panel.tone ?? "plain"} buttons={panel.buttons} money={panel.money}>
      {panel.say}
    </ActBox>
  );
}

/** What every act sends along: the order, and a key that makes a second click harmless. */
export function hiddenFor(order: OrderView): Record<string, string> {
  return { orderId: order.id, idempotencyKey: randomUUID() };
}

function panelOf(props: PanelProps): Panel | null {
  const { order, stage, locale } = props;
  const t = wordsFor(locale, "order");
  const other = otherOf(order);
  const buys = order.viewer === "buyer";
  const total = formatMoney(order.terms.total, locale);
  const payout = formatMoney(order.terms.payout, locale);
  const at = (due: Date | null): string => when(due, locale);
  const hidden = hiddenFor(order);
  if (order.viewer === "operator") {
    if (order.status !== "shipped") return null;
    return {
      turn: t("page.turn.operator"),
      tone: "warn",
      say: t("page.say.operatorShipped"),
      buttons: (
        <ActForm
          action={deliverAction}
          hidden={hidden}
          label={t("page.acts.deliver")}
          busyLabel={t("page.acts.delivering")}
        />
      ),
    };
  }
  const held = buys ? (
    <HeldSentence order={order} locale={locale} />
  ) : (
    t.rich("page.money.holdSeller", { amount: payout, other, b: bold })
  );
  const accept = (
    <ActForm
      action={acceptAction}
      hidden={hidden}
      label={t("page.acts.accept")}
      busyLabel={t("page.acts.accepting")}
    />
  );
  switch (stage) {
    case "pay":
      return {
        turn: t("page.turn.yours", { when: at(order.paymentDueAt) }),
        tone: "accent",
        say: t("page.say.pay", { when: at(order.paymentDueAt) }),
        buttons: (
          <ActForm
            action={payAction}
            hidden={{ orderId: order.id }}
            label={t("page.acts.pay", { amount: total })}
            busyLabel={t("page.acts.paying")}
          />
        ),
      };
    case "confirming":
      return { turn: t("page.turn.none"), say: buys ? t("page.say.confirming") : t("page.say.lapsing") };
    case "lapsing":
      return { turn: t("page.turn.none"), say: t("page.say.lapsing") };
    case "waitPay":
      return {
        turn: t("page.turn.theirs", { other, when: at(order.paymentDueAt) }),
        say: t("page.say.waitPay", { other, when: at(order.paymentDueAt) }),
      };
    case "paid":
    case "confirmed":
      if (buys) {
        const wait = t("page.say.waitSend", { other, when: at(order.shipDueAt) });
        return {
          turn: t("page.turn.theirs", { other, when: at(order.shipDueAt) }),
          say: order.cancelUntil
            ? `${wait} ${t("page.say.mayCancel", { when: at(order.cancelUntil) })}`
            : wait,
          buttons: order.acts.includes("cancel") ? <CancelPart {...props} /> : undefined,
          money: held,
        };
      }
      return {
        turn: t("page.turn.yours", { when: at(order.shipDueAt) }),
        tone: "accent",
        say: (
          <div className="grid gap-6">
            <p>{t(stage === "paid" ? "page.say.send" : "page.say.sendConfirmed", { other })}</p>
            <SendPart locale={locale} hidden={hiddenFor(order)} />
          </div>
        ),
        buttons: (
          <>
            {stage === "paid" && (
              <ActForm
                action={confirmAction}
                hidden={hidden}
                variant="secondary"
                label={t("page.acts.confirm")}
                busyLabel={t("page.acts.confirming", { other })}
              />
            )}
            <CancelPart {...props} />
          </>
        ),
        money: held,
      };
    case "stalled":
      return {
        turn: t("page.turn.late"),
        tone: "warn",
        say: t("page.say.stalled"),
        buttons: buys ? accept : undefined,
        money: held,
      };
    case "shipped":
      if (!buys)
        return {
          turn: t("page.turn.none"),
          say: t("page.say.onItsWaySeller", { other, payout }),
          money: held,
        };
      return {
        turn: order.acceptDueAt ? t("page.turn.yours", { when: at(order.acceptDueAt) }) : t("page.turn.none"),
        tone: order.acceptDueAt ? "accent" : "plain",
        say: order.trackingNumber ? t("page.say.onItsWay", { other }) : t("page.say.untracked"),
        buttons: accept,
        money: held,
      };
    case "delivered":
      return buys
        ? {
            turn: t("page.turn.yours", { when: at(order.acceptDueAt) }),
            tone: "accent",
            say: t("page.say.look", { other }),
            buttons: accept,
            money: held,
          }
        : {
            turn: t("page.turn.theirs", { other, when: at(order.acceptDueAt) }),
            say: t("page.say.wait", { other, when: at(order.acceptDueAt) }),
            money: held,
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
            hidden={hidden}
            label={t("page.acts.relist")}
            busyLabel={t("page.acts.relisting")}
          />
        ),
      };
    case "expired":
      return {
        turn: t("page.turn.none"),
        say: t("page.say.gone"),
        buttons: buys ? <ButtonLink href="/search">{t("page.acts.another")}</ButtonLink> : undefined,
      };
    default:
      return null;
  }
}

function bold(words: ReactNode): ReactNode {
  return <b>{words}</b>;
}

function HeldSentence({ order, locale }: { order: OrderView; locale: Locale }) {
  const t = wordsFor(locale, "order");
  const values = { amount: formatMoney(order.terms.total, locale), other: otherOf(order), b: bold };
  return order.acceptDueAt
    ? t.rich("page.money.hold", { ...values, when: when(order.acceptDueAt, locale) })
    : t.rich("page.money.holdOpen", values);
}

/** Calling off takes two steps, and says what follows. The seller chooses whether the thing is listed again. */
function CancelPart({ order, locale }: PanelProps) {
  const t = wordsFor(locale, "order");
  const buys = order.viewer === "buyer";
  return (
    <Disclosure label={t("page.acts.cancel")}>
      <p className="max-w-prose text-pretty">
        {t(buys ? "page.acts.cancelBuyer" : "page.acts.cancelSeller", { other: otherOf(order) })}
      </p>
      <ActForm
        action={cancelAction}
        hidden={hiddenFor(order)}
        variant="danger"
        label={t("page.acts.cancelNow")}
        busyLabel={t("page.acts.cancelling")}
        {...(buys
          ? {}
          : {
              tick: { name: "relist", label: t("page.acts.relistToo"), hint: t("page.acts.relistTooHint") },
            })}
      />
    </Disclosure>
  );
}
