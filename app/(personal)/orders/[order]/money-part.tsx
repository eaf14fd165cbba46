import { formatRate } from "@/app/_server/guides/figures";
import { guidePath } from "@/app/_server/guides/guide-paths";
import { MoneyBar } from "@/components/order/money-bar";
import { OrderSum, SummaryPart } from "@/components/order/order-summary";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import type { OrderView } from "@/lib/orders/contract";
import { otherOf } from "./head";

type Props = { order: OrderView; locale: Locale; charged: boolean; settled: boolean };

/** Where the money is, and what it is made of: for the seller down to what they receive. */
export function MoneyPart({ order, locale, charged, settled }: Props) {
  const t = wordsFor(locale, "order");
  const { total, commission, payout } = order.terms;
  const viewer = order.viewer === "seller" ? "seller" : "buyer";
  const [line] = order.lines;
  const quantity = line?.quantity ?? 1;
  const item = {
    label:
      quantity > 1 && line
        ? t("page.side.items", { quantity, price: formatMoney(line.unitPrice, locale) })
        : t("page.side.item"),
    amount: total,
  };
  const rate = formatRate(order.fees.commissionBps, locale);
  const sale = order.viewer !== "buyer";
  return (
    <SummaryPart title={t("page.side.money")}>
      <MoneyBar at={placeOnBar(order, charged)}>
        {t.rich(`page.money.${sentence(order, charged, settled, viewer)}`, {
          other: otherOf(order),
          b: (words) => <b>{words}</b>,
        })}
      </MoneyBar>
      <div className="mt-4">
        {sale ? (
          <OrderSum
            locale={locale}
            parts={[
              item,
              {
                label: t("page.side.commission", { rate }),
                amount: { ...commission, minor: commission.minor === 0 ? 0 : -commission.minor },
              },
            ]}
            total={{ label: t("page.side.payout"), amount: payout }}
          />
        ) : (
          <OrderSum
            locale={locale}
            parts={[item]}
            total={{
              label: t(totalLabel(order, charged), { viewer }),
              amount: total,
            }}
          />
        )}
      </div>
      <p className="mt-4 text-ink-2 text-xs">
        <TextLink href={guidePath(locale, "money")}>{wordsFor(locale, "guides")("money.title")}</TextLink>
      </p>
    </SummaryPart>
  );
}

function placeOnBar(order: OrderView, charged: boolean): "you" | "held" | "seller" {
  if (order.moneyIs === "with_seller") return "seller";
  if (order.moneyIs === "held" || (order.moneyIs === "with_buyer" && charged)) return "held";
  return "you";
}

function sentence(order: OrderView, charged: boolean, settled: boolean, viewer: "buyer" | "seller") {
  if (order.moneyIs === "with_seller")
    return settled ? (`seller_${viewer}` as const) : (`due_${viewer}` as const);
  if (order.moneyIs === "back")
    return settled ? (`back_${viewer}` as const) : (`returning_${viewer}` as const);
  if (order.moneyIs === "held" || charged) return `held_${viewer}` as const;
  return isOver(order) ? "never" : "with_buyer";
}

function totalLabel(order: OrderView, charged: boolean) {
  if (charged) return "page.side.total" as const;
  return isOver(order) ? ("page.side.totalOff" as const) : ("page.side.totalDue" as const);
}

/** Nothing will be paid any more. */
function isOver({ status }: OrderView): boolean {
  return status === "expired" || status === "cancelled";
}
