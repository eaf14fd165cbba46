import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import type { OrderView } from "@/lib/orders/contract";
import { when } from "../when";
import type { Stage } from "./stage";

/** How one speaks of the other side: by the first name. */
export function otherOf(order: OrderView): string {
  const { name } = order.viewer === "buyer" ? order.seller : order.buyer;
  return name.split(" ")[0] ?? name;
}

/** The state of the order in plain words. */
export function headline(order: OrderView, stage: Stage, locale: Locale): string {
  const t = wordsFor(locale, "order");
  if (order.viewer === "operator") return t("page.h1.operator", { other: order.buyer.name });
  if (stage === "pay" || stage === "confirming" || stage === "lapsing") {
    return order.viewer === "buyer" ? t(`page.h1.${stage}`) : t("page.h1.seller_awaiting_payment", values());
  }
  if (stage === "waitPay") return t("page.h1.seller_awaiting_payment", values());
  return t(`page.h1.${order.viewer}_${stage}`, values());

  function values() {
    return { other: otherOf(order), payout: formatMoney(order.terms.payout, locale) };
  }
}

/** When it came to this. */
export function leadLine(order: OrderView, locale: Locale): string {
  const t = wordsFor(locale, "order");
  const said = (key: Parameters<typeof t>[0], at: Date | null): string =>
    t(key, { when: when(at, locale) } as never);
  switch (order.status) {
    case "paid":
      return said("page.lead.paid", order.paidAt);
    case "shipped":
      return said("page.lead.shipped", order.shippedAt);
    case "delivered":
      return said("page.lead.delivered", order.deliveredAt);
    case "completed":
      return said("page.lead.completed", order.completedAt);
    case "cancelled":
      return said("page.lead.cancelled", order.cancelledAt);
    default:
      return said("page.lead.placed", order.placedAt);
  }
}
